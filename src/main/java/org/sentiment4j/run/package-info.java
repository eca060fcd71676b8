/** The directory of a run, and the record of where its results come from. */
package org.sentiment4j.run;
