/**
 * Text rules as pure functions: normalise, tokenise, count words into a vocabulary, encode, pad or
 * truncate.
 *
 * <p>The rules are those of the teaching notebooks, so that the figures can be compared. Nothing
 * here knows about files, DataVec or networks.
 */
package org.sentiment4j.text;
