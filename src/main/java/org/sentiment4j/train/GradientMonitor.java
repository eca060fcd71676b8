package org.sentiment4j.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.config.Clip;

/**
 * Measures the gradient of each batch between its calculation and the update, and clips it.
 *
 * <p>Deeplearning4j's gradient is at that point the sum over the reviews of the batch, which the
 * update divides by their number; what is meant here, in bounds and in figures, is their mean.
 * Deeplearning4j's own clipping knows no norm over all layers, and its bound of each element holds
 * for the running means of batch normalisation too, which are updated along with the parameters but
 * are no gradients.
 */
final class GradientMonitor extends BaseTrainingListener {
  private final Optional<Clip> clip;

  /** The gradient of all parameters, in as few pieces as the array has. */
  private final List<INDArray> pieces;

  private double norm = Double.NaN;
  private double normBefore = Double.NaN;
  private ClipCount count = ClipCount.NONE;

  private GradientMonitor(Optional<Clip> clip, List<INDArray> pieces) {
    this.clip = clip;
    this.pieces = pieces;
  }

  /** Watches the gradients of {@code network} from now on. */
  static GradientMonitor attach(ComputationGraph network, Optional<Clip> clip) {
    GradientMonitor monitor = new GradientMonitor(clip, pieces(network));
    network.addListeners(monitor);
    return monitor;
  }

  private static List<INDArray> pieces(ComputationGraph network) {
    INDArray all = network.getUpdater().getFlattenedGradientsView().reshape(network.numParams());
    List<INDArray> pieces = new ArrayList<>();
    int from = 0;
    for (UpdaterBlock block : network.getUpdater().getUpdaterBlocks()) {
      for (UpdaterBlock.ParamState parameter : block.getLayersAndVariablesInBlock()) {
        if (!parameter.getLayer().updaterDivideByMinibatch(parameter.getParamName())) {
          addPiece(pieces, all, from, parameter.getParamOffsetStart());
          from = parameter.getParamOffsetEnd();
        }
      }
    }
    addPiece(pieces, all, from, Math.toIntExact(all.length()));
    return pieces;
  }

  private static void addPiece(List<INDArray> pieces, INDArray all, int from, int to) {
    if (from < to) {
      pieces.add(all.get(NDArrayIndex.interval(from, to)));
    }
  }

  /** The L2 norm of the last batch's gradient, before it was clipped; NaN where there was none. */
  double norm() {
    return norm;
  }

  /** The same of the batch before the last. */
  double normBefore() {
    return normBefore;
  }

  /** Starts anew, or goes on from what was counted before. */
  void countFrom(ClipCount before) {
    count = before;
  }

  /** What was clipped so far. */
  ClipCount count() {
    return count;
  }

  @Override
  public void onGradientCalculation(Model network) {
    int reviews = network.batchSize();
    normBefore = norm;
    norm = norm(pieces) / reviews;
    if (Double.isFinite(norm)) {
      clip.ifPresent(bound -> clip(bound, reviews));
    }
  }

  /**
   * ND4J's own {@code norm2} adds up in single precision, which is half a percent wrong for
   * millions of elements, depends on the number of threads, and takes ten times as long.
   */
  private static double norm(List<INDArray> pieces) {
    double squares = 0;
    for (INDArray piece : pieces) {
      squares += Nd4j.getBlasWrapper().dot(piece, piece);
    }
    return Math.sqrt(squares);
  }

  private void clip(Clip bound, int reviews) {
    if (bound instanceof Clip.Value byValue) {
      double largest = largest() / reviews;
      if (largest > byValue.value()) {
        double limit = byValue.value() * reviews;
        pieces.forEach(piece -> keepWithin(piece, limit));
      }
      count = count.plus(largest, largest > byValue.value());
    } else if (bound instanceof Clip.Norm byNorm) {
      if (norm > byNorm.norm()) {
        pieces.forEach(piece -> piece.muli(byNorm.norm() / norm));
      }
      count = count.plus(norm, norm > byNorm.norm());
    }
  }

  private static void keepWithin(INDArray piece, double limit) {
    Nd4j.exec(
        DynamicCustomOp.builder("clipbyvalue")
            .addInputs(piece)
            .callInplace(true)
            .addFloatingPointArguments(-limit, limit)
            .build());
  }

  private double largest() {
    double largest = 0;
    for (INDArray piece : pieces) {
      int position = Nd4j.getBlasWrapper().iamax(piece);
      largest = Math.max(largest, Math.abs(piece.getDouble(position)));
    }
    return largest;
  }
}
