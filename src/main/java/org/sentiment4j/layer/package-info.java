/**
 * This project's own Deeplearning4j layers: an embedding and a recurrent layer that run on {@link
 * org.sentiment4j.kernel}.
 *
 * <p>Each is a pair, as everywhere in Deeplearning4j: a configuration ({@link
 * org.sentiment4j.layer.FusedEmbedding}, {@link org.sentiment4j.layer.FusedRecurrent}), which is
 * saved with the network, and what runs it. They stand in a {@code MultiLayerNetwork} or a {@code
 * ComputationGraph} like any other layer, among others of any kind, with every updater, dropout,
 * regularisation and gradient normalisation; {@link org.sentiment4j.layer.FusedRecurrent} says
 * which wrappers they do without. Their parameters have the names, the shapes and the order of
 * Deeplearning4j's own layers.
 *
 * <p>Between layers a batch is {@code [batch, size, time]} in Fortran order, which in memory is the
 * kernels' {@code [time][size][batch]}: the kernels read and write the arrays where they are. The
 * mask is always given, to both layers; whether padding counts is said by their {@link
 * org.sentiment4j.kernel.Padding}. They compute in single precision, on the CPU.
 */
package org.sentiment4j.layer;
