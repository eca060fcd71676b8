/**
 * This project's own Deeplearning4j layers, which run on {@link org.sentiment4j.kernel}: an
 * embedding, a recurrent layer, dropout between such layers, two directions side by side, pooling
 * and attention over time, and a bag of words.
 *
 * <p>Each is a pair, as everywhere in Deeplearning4j: a configuration ({@link
 * org.sentiment4j.layer.FusedEmbedding}, {@link org.sentiment4j.layer.FusedRecurrent}, {@link
 * org.sentiment4j.layer.FusedDropout}, {@link org.sentiment4j.layer.MergeDirections}, {@link
 * org.sentiment4j.layer.FusedPooling}, {@link org.sentiment4j.layer.FusedAttention}, {@link
 * org.sentiment4j.layer.FusedBag}), which is saved with the network, and what runs it. They stand
 * in a {@code MultiLayerNetwork} or a {@code ComputationGraph} like any other layer, among others
 * of any kind, with every updater, dropout, regularisation and gradient normalisation; {@link
 * org.sentiment4j.layer.FusedRecurrent} says which wrappers they do without. Where Deeplearning4j
 * has such a layer of its own, the parameters have its names, shapes and order.
 *
 * <p>Between layers a batch is {@code [batch, size, time]} in Fortran order, which in memory is the
 * kernels' {@code [time][size][batch]}: the kernels read and write the arrays where they are. The
 * mask is always given, to all of them; whether padding counts is said by the {@link
 * org.sentiment4j.kernel.Padding} of the first two, and for the others it never does. They compute
 * in single precision, on the CPU.
 */
package org.sentiment4j.layer;
