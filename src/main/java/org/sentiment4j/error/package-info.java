/** What the program says to a user whose input was wrong. */
package org.sentiment4j.error;
