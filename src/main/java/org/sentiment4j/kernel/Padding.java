package org.sentiment4j.kernel;

/** What the steps beyond a review's length mean. */
public enum Padding {
  /** Nothing: they are skipped, and cost nothing. Outputs and gradients are zero there. */
  MASKED,

  /** Input like any other. */
  LEARNED,

  /**
   * Input like any other; but where it comes first, and is the same for all reviews, the way
   * through it is computed once and shared. The outputs are those of {@link #LEARNED}, and so are
   * the gradients of the weights; of the inputs that are shared, the sum of the gradients stands at
   * the review with the longest padding, and zero at the others. That serves wherever equal inputs
   * have one source, such as the padding word of an embedding.
   */
  LEARNED_SHARED
}
