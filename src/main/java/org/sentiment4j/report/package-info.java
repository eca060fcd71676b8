/**
 * Runs, looked at after training: from the files in their directories, without the networks.
 *
 * <p>{@link org.sentiment4j.report.RunReader} finds runs and reads each into a {@link
 * org.sentiment4j.report.ComparedRun}; {@link org.sentiment4j.report.Comparison} is a pure function
 * of what was read: it makes one row ({@link org.sentiment4j.report.ComparedGroup}) of the runs
 * that differ in their seed alone, ranks the rows by validation accuracy, holds each against each
 * other ({@link org.sentiment4j.report.PairTest}) and says in words what can be told. {@link
 * org.sentiment4j.report.ComparisonText}, {@link org.sentiment4j.report.ComparisonCsv} and {@link
 * org.sentiment4j.report.ComparisonJson} write it. A bare metrics CSV is a run of which less is
 * known: what is not known is shown as such and never guessed.
 *
 * <p>{@link org.sentiment4j.report.CurvesPicture} draws the same runs. {@link
 * org.sentiment4j.report.GradientsCsv}, {@link org.sentiment4j.report.GradientsPicture}, {@link
 * org.sentiment4j.report.RangeCsv} and {@link org.sentiment4j.report.RangePicture} show what {@link
 * org.sentiment4j.analysis} measured.
 */
package org.sentiment4j.report;
