/** Everything random in this program comes from a seed, derived for the place where it is used. */
package org.sentiment4j.seed;
