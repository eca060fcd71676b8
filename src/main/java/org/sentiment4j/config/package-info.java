/**
 * An experiment as immutable records, read from YAML and written back.
 *
 * <p>A file holds only what differs from the defaults. Reading reports every problem at once, each
 * with its place.
 */
package org.sentiment4j.config;
