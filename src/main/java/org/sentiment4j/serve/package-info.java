/**
 * The local web page, and its JSON interface: networks asked about a text, and the curves of runs,
 * also of those in training.
 *
 * <p>{@link org.sentiment4j.serve.ServedRuns} knows what is served, {@link
 * org.sentiment4j.serve.Api} answers requests without knowing of any server, and {@link
 * org.sentiment4j.serve.WebServer} alone brings them together with Jetty.
 */
package org.sentiment4j.serve;
