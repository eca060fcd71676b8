/**
 * Runs, looked at after training: from the files in their directories, without the networks.
 *
 * <p>{@link org.sentiment4j.report.RunReader} finds runs and reads each into a {@link
 * org.sentiment4j.report.ComparedRun}; {@link org.sentiment4j.report.Comparison} ranks them and is
 * a pure function of what was read; {@link org.sentiment4j.report.ComparisonText} puts it into a
 * table and words. A bare metrics CSV is a run of which less is known: what is not known is shown
 * as such and never guessed.
 *
 * <p>{@link org.sentiment4j.report.CurvesPicture} draws the same runs. {@link
 * org.sentiment4j.report.GradientsCsv}, {@link org.sentiment4j.report.GradientsPicture}, {@link
 * org.sentiment4j.report.RangeCsv} and {@link org.sentiment4j.report.RangePicture} show what {@link
 * org.sentiment4j.analysis} measured.
 */
package org.sentiment4j.report;
