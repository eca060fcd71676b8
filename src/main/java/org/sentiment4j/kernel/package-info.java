/**
 * Recurrent layers over whole batches, vectorised: the cells of the literature, forward and back
 * through time, fast; and what else takes time in a training step.
 *
 * <p>{@link org.sentiment4j.kernel.RecurrentKernel} is the way in. {@link
 * org.sentiment4j.kernel.EmbeddingKernel} and {@link org.sentiment4j.kernel.BagKernel} stand before
 * it or in its place, {@link org.sentiment4j.kernel.MergeKernel} puts two directions side by side,
 * {@link org.sentiment4j.kernel.PoolingKernel} and {@link org.sentiment4j.kernel.AttentionKernel}
 * make one vector of all outputs, and {@link org.sentiment4j.kernel.UpdateKernel} is the
 * optimizers. Behind it:
 *
 * <ul>
 *   <li><b>A lane is a review.</b> A matrix of activations is [row][lane], so that every operation,
 *       product or not, is the same instruction on 8 or 16 reviews, with nothing to add up across a
 *       vector. {@code Plan} sorts the batch by length and aligns the reviews at their ends: the
 *       lanes in use grow like a staircase, and padding is not computed at all.
 *   <li><b>One buffer a step.</b> x, a row of ones and h' stand in neighbouring rows: W x + R h' +
 *       b is one product, with one loop, and so are the gradients of W, R and b.
 *   <li><b>Tiles.</b> {@code Products} does 4 rows by 2 vectors at a time, 8 by 2 where there are
 *       the registers, the sums in them; {@code PackedWeights} brings the weights into the order in
 *       which it reads them. Gradients of weights are 4 by 4 weights at a time, over chunks of
 *       steps that stay in the cache, the lanes added up once at the end.
 *   <li><b>What differs from cell to cell</b> is between the products, element by element: a {@code
 *       Cell} each.
 *   <li><b>The same bits on any number of threads.</b> A {@code Slice} of 32 reviews is one task;
 *       what is a slice depends on the batch alone, and their gradients are added in their order.
 *       On another kind of processor, with longer or shorter vectors, the last bits may differ.
 *   <li><b>Shared padding.</b> Where all reviews begin with the same padding, {@code SharedPadding}
 *       goes through it once, and each review starts from there.
 * </ul>
 *
 * <p>The Vector API of Java 17 is fast where vectors stay in registers, and slow by a factor of ten
 * where one is put on the heap. Hence some habits: one inner loop in a method, vectors never passed
 * to what is too large to be inlined, short passes over rows in place of long ones, comparison and
 * blend in place of min and max. Gradients too small to matter are set to zero on their way back,
 * because processors are slow with denormal numbers.
 */
package org.sentiment4j.kernel;
