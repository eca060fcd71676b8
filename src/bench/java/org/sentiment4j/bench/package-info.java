/**
 * Benchmarks, compiled with {@code -Pbench} only.
 *
 * <ul>
 *   <li>{@link org.sentiment4j.bench.RecurrentKernelBenchmark}: the kernels alone, with JMH.
 *   <li>{@link org.sentiment4j.bench.PyTorchComparison}: whole training steps, as {@code train}
 *       does them, in turn with those of PyTorch, in one process.
 * </ul>
 *
 * <p>Times say something only where nothing else ran beside; the comparison takes turns and prints
 * quartiles and busy processors so that a disturbed run can be told.
 */
package org.sentiment4j.bench;
