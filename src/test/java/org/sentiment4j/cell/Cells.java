package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;

/** Cells for tests. */
final class Cells {
  private Cells() {}

  /** A cell, all weights zero, by its name in the golden vectors. */
  static RecurrentCell named(String name, int in, int hidden) {
    return switch (name) {
      case "rnn" -> new SimpleCell(in, hidden);
      case "lstm" -> new LstmCell(in, hidden);
      case "lstm_peephole" -> new PeepholeLstmCell(in, hidden);
      case "lstm_coupled" -> new CoupledLstmCell(in, hidden);
      case "gru" -> new GruCell(in, hidden);
      default -> throw new IllegalArgumentException("no cell " + name);
    };
  }

  /** One of each kind, with random weights. */
  static Stream<RecurrentCell> randomOfEachKind(int in, int hidden, Random random) {
    return Stream.of("rnn", "lstm", "lstm_peephole", "lstm_coupled", "gru")
        .map(name -> named(name, in, hidden))
        .peek(cell -> cell.weights().fill(() -> random.nextGaussian()));
  }

  static double[] randomVector(int length, Random random) {
    return random.doubles(length, -1, 1).toArray();
  }

  static double[][] randomMatrix(int rows, int columns, Random random) {
    return Stream.generate(() -> randomVector(columns, random))
        .limit(rows)
        .toArray(double[][]::new);
  }

  /** A state of random numbers, with a memory if the cell has one. */
  static State randomState(RecurrentCell cell, Random random) {
    State zero = cell.zeroState();
    return new State(randomVector(zero.h().length, random), randomVector(zero.c().length, random));
  }

  static void assertClose(String name, double[][] actual, double[][] expected, double tolerance) {
    assertThat(actual).as(name).hasDimensions(expected.length, expected[0].length);
    for (int row = 0; row < expected.length; row++) {
      for (int column = 0; column < expected[row].length; column++) {
        assertThat(Math.abs(actual[row][column] - expected[row][column]))
            .as("%s, row %d, column %d", name, row, column)
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }
}
