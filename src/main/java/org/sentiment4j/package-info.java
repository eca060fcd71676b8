/** The entry point. The commands are in {@link org.sentiment4j.cli}. */
package org.sentiment4j;
