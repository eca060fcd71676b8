package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorTest {
  static List<GoldenVector> all() throws IOException {
    return GoldenVector.all();
  }

  static List<GoldenVector> builtIn() throws IOException {
    return GoldenVector.builtIn();
  }

  @ParameterizedTest
  @MethodSource("all")
  void cellsGiveTheOutputsAndGradientsOfPyTorch(GoldenVector golden) {
    assertAgreement(golden, 1e-5, 1e-4);
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void onTheBuiltInVectorsTheyDifferByRoundingOnly(GoldenVector golden) {
    assertAgreement(golden, 1e-12, 1e-12);
  }

  @Test
  void aFolderThatLacksACaseIsRefusedByName(@TempDir Path folder) throws IOException {
    for (GoldenVector vector : GoldenVector.builtIn()) {
      if (!vector.toString().equals("gru_padded.json")) {
        Path builtIn = Path.of("src", "test", "resources", "golden", vector.toString());
        Files.copy(builtIn, folder.resolve(vector.toString()));
      }
    }
    assertThatThrownBy(() -> GoldenVector.read(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[gru padded]");
  }

  /**
   * @param hTolerance of an output
   * @param gradientTolerance of a gradient, as a share of its tensor's largest element
   */
  private static void assertAgreement(
      GoldenVector golden, double hTolerance, double gradientTolerance) {
    RecurrentCell cell = Cells.named(golden.cell(), golden.in(), golden.hidden());
    assertThat(cell.weights().names()).hasSameElementsAs(golden.weightNames());
    for (String name : golden.weightNames()) {
      cell.weights().set(name, golden.weights(name));
    }
    Weights gradients = cell.weights().zeros();
    double[][][] h = new double[golden.batch()][golden.time()][golden.hidden()];
    double[][][] dx = new double[golden.batch()][golden.time()][golden.in()];
    for (int b = 0; b < golden.batch(); b++) {
      int start = golden.time() - golden.lengths()[b];
      Sequence sequence = new Sequence(cell, realSteps(golden.x()[b], start));
      double[][] realDx = sequence.backward(realSteps(golden.dh()[b], start), gradients);
      for (int t = start; t < golden.time(); t++) {
        h[b][t] = sequence.h()[t - start];
        dx[b][t] = realDx[t - start];
      }
    }

    Cells.assertClose("h", rows(h), rows(golden.h()), hTolerance);
    assertGradient("dx", rows(dx), rows(golden.dx()), gradientTolerance);
    for (String name : golden.weightNames()) {
      double[][] expected = golden.weightGradients(name);
      assertGradient("d" + name, gradients.matrix(name), expected, gradientTolerance);
    }
  }

  private static double[][] realSteps(double[][] sequence, int start) {
    return Arrays.copyOfRange(sequence, start, sequence.length);
  }

  private static double[][] rows(double[][][] tensor) {
    return Stream.of(tensor).flatMap(Stream::of).toArray(double[][]::new);
  }

  private static void assertGradient(
      String name, double[][] actual, double[][] expected, double share) {
    double largest =
        Stream.of(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    Cells.assertClose(name, actual, expected, share * largest);
  }
}
