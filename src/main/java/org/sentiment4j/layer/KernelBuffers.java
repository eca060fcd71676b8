package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.sentiment4j.kernel.KernelMemory;

/** The configuration of a layer whose kernel holds arrays on the Java heap. */
public interface KernelBuffers {

  /**
   * What they take in training.
   *
   * @param input a review as the layer gets it
   */
  KernelMemory kernelMemory(InputType input);
}
