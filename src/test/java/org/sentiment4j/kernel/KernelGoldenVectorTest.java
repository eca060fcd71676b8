package org.sentiment4j.kernel;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.cell.GoldenVector;
import org.sentiment4j.cell.RecurrentCell;

class KernelGoldenVectorTest {
  static List<GoldenVector> vectors() throws IOException {
    return GoldenVector.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void outputsAndGradientsAreThoseOfPyTorch(GoldenVector golden) {
    CellKind kind = CellWeights.kind(golden.cell());
    int batch = golden.batch();
    int time = golden.time();
    RecurrentKernel kernel =
        new RecurrentKernel(
            kind,
            golden.in(),
            golden.hidden(),
            Padding.MASKED,
            Direction.FORWARD,
            Outputs.ALL,
            Workers.callerOnly());
    RecurrentCell weights = CellWeights.textbookCell(kind, golden.in(), golden.hidden());
    RecurrentCell gradients = CellWeights.textbookCell(kind, golden.in(), golden.hidden());
    for (String name : golden.weightNames()) {
      weights.weights().set(name, golden.weights(name));
      gradients.weights().set(name, golden.weightGradients(name));
    }
    Sequences sequences =
        new Sequences(FloatBuffer.wrap(timeMajor(golden.x())), batch, time, golden.lengths(), true);
    float[] out = new float[time * golden.hidden() * batch];
    kernel.forwardForTraining(
        CellWeights.parameters(kind, weights.weights()), sequences, FloatBuffer.wrap(out));
    float[] dx = new float[time * golden.in() * batch];
    Parameters actual =
        kernel.backward(FloatBuffer.wrap(timeMajor(golden.dh())), FloatBuffer.wrap(dx));

    Parameters expected = CellWeights.parameters(kind, gradients.weights());
    Closeness.assertOutputs("h", out, timeMajor(golden.h()));
    Closeness.assertGradients("dx", dx, timeMajor(golden.dx()));
    Closeness.assertGradients("dW", actual.w(), expected.w());
    Closeness.assertGradients("dR", actual.r(), expected.r());
    Closeness.assertGradients("db", actual.b(), expected.b());
  }

  /** From [batch][time][rows] to [time][rows][batch]. */
  private static float[] timeMajor(double[][][] values) {
    int batch = values.length;
    int rows = values[0][0].length;
    float[] result = new float[batch * values[0].length * rows];
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < values[b].length; t++) {
        for (int row = 0; row < rows; row++) {
          result[(t * rows + row) * batch + b] = (float) values[b][t][row];
        }
      }
    }
    return result;
  }
}
