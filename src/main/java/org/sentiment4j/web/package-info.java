/**
 * The style sheet and the JavaScript that the pages share: a report's, and those that are served.
 */
package org.sentiment4j.web;
