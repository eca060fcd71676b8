/**
 * How many reviews a second each cell and engine reads and learns from on this machine, and how
 * much arithmetic that is.
 */
package org.sentiment4j.speed;
