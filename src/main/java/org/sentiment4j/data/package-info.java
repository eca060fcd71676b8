/** The reviews: where they come from, and the synthetic ones. */
package org.sentiment4j.data;
