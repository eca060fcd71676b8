/**
 * Files that are whole or not there: {@link org.sentiment4j.file.AtomicFile} lets no reader, and no
 * later run, ever meet a file that was half written when the process ended.
 */
package org.sentiment4j.file;
