/**
 * The commands: one small class each over a service of another package, and the one exception
 * handler.
 */
package org.sentiment4j.cli;
