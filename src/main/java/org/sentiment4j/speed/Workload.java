package org.sentiment4j.speed;

import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;

/**
 * The sizes of what is computed.
 *
 * @param hidden the size of the recurrent state
 * @param embedding the size of a word's vector
 * @param batch the number of reviews of a batch
 * @param length the number of time steps: the last words of a review that are kept
 */
public record Workload(int hidden, int embedding, int batch, int length) {

  /** Returns the default experiment, with these sizes and the network of {@code variant}. */
  Experiment experiment(Variant variant) {
    return ExperimentReader.standard(
        List.of(
            "model.cell=" + Variant.name(variant.cell()),
            "model.engine=" + Variant.name(variant.engine()),
            "data.padding=" + Variant.name(variant.padding()),
            "model.hidden=" + hidden,
            "model.embedding=" + embedding,
            "training.batch=" + batch,
            "data.length=" + length));
  }
}
