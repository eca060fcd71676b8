/**
 * The figures of training and of evaluation, and the files they are kept in.
 *
 * <ul>
 *   <li>{@link org.sentiment4j.metrics.EpochMetrics}: one epoch, and the one place that says which
 *       epoch is the <em>best</em>. Written to {@code metrics.csv} by {@link
 *       org.sentiment4j.metrics.MetricsCsvWriter}, read (PyTorch Lightning's form too) by {@link
 *       org.sentiment4j.metrics.MetricsCsvReader}.
 *   <li>{@link org.sentiment4j.metrics.Prediction}: one review's label and probability, in {@code
 *       predictions_test.csv} ({@link org.sentiment4j.metrics.PredictionsCsv}).
 *   <li>{@link org.sentiment4j.metrics.Evaluation}: what follows from labels and probabilities, in
 *       {@code test_metrics.json} ({@link org.sentiment4j.metrics.TestMetricsJson}).
 *   <li>{@link org.sentiment4j.metrics.Proportions}: how sure an accuracy, or the difference of
 *       two, is.
 *   <li>Two networks: on the same reviews {@link org.sentiment4j.metrics.McNemar} and {@link
 *       org.sentiment4j.metrics.PairedBootstrap}, over several seeds {@link
 *       org.sentiment4j.metrics.PairedT} or {@link org.sentiment4j.metrics.WelchT}; {@link
 *       org.sentiment4j.metrics.HolmCorrection} for many of them.
 * </ul>
 *
 * <p>Everywhere: an accuracy is a share from 0 to 1, a loss the mean binary cross-entropy of a
 * review with the natural logarithm, a review counts as positive if its probability is above 0.5,
 * and NaN stands for a figure that is not known. Numbers in files do not depend on the locale. The
 * package computes with plain arrays and does not know the networks.
 */
package org.sentiment4j.metrics;
