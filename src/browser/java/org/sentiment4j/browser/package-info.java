/** Tests of the pages in a real browser; see {@code scripts/check-browser}. */
package org.sentiment4j.browser;
