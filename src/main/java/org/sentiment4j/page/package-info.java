/**
 * A comparison as one page of HTML that needs nothing else: verdict, tables, charts, the reviews
 * that networks answer differently, and how to get the same again.
 */
package org.sentiment4j.page;
