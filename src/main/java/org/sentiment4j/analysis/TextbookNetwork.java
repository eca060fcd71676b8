package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Sequence;
import org.sentiment4j.cell.SequenceGradient;
import org.sentiment4j.cell.State;
import org.sentiment4j.data.Sentiment;

/**
 * A network of textbook cells: the vectors of the words, recurrent layers, each of which reads all
 * the outputs of the one below, and a head that reads the last output of the uppermost one.
 */
public final class TextbookNetwork {
  private final double[][] embedding;
  private final List<RecurrentCell> cells;
  private final Head head;

  /**
   * @param embedding the vectors of the words [words][embedding]
   * @param cells the recurrent layers, the lowest first, at least one
   * @param head what reads the last output
   */
  public TextbookNetwork(double[][] embedding, List<RecurrentCell> cells, Head head) {
    this.embedding = embedding;
    this.cells = List.copyOf(cells);
    this.head = head;
  }

  /** The number of recurrent layers. */
  public int layers() {
    return cells.size();
  }

  /**
   * Returns the probability that a review is positive.
   *
   * @param words the ids that the network reads [time], at least one
   */
  public double probability(int[] words) {
    return head.probability(lastOutput(forward(words)));
  }

  /**
   * Returns the gradients of the loss with respect to the states of each layer, the lowest first,
   * and of each step, in the order of time: see {@link SequenceGradient#states()}. The output of a
   * layer reaches the loss through its own next step and through the layer above.
   *
   * @param words the ids that the network reads [time], at least one
   * @param sentiment what the review is
   */
  public List<List<State>> stateGradients(int[] words, Sentiment sentiment) {
    List<Sequence> sequences = forward(words);
    double[] last = head.lossGradient(lastOutput(sequences), sentiment);
    double[][] dh = new double[words.length][last.length];
    dh[words.length - 1] = last;
    List<List<State>> states = new ArrayList<>();
    for (int layer = cells.size() - 1; layer >= 0; layer--) {
      SequenceGradient gradient =
          sequences.get(layer).backwardWithStates(dh, cells.get(layer).weights().zeros());
      states.add(gradient.states());
      dh = gradient.x();
    }
    Collections.reverse(states);
    return states;
  }

  private List<Sequence> forward(int[] words) {
    double[][] x = Arrays.stream(words).mapToObj(word -> embedding[word]).toArray(double[][]::new);
    List<Sequence> sequences = new ArrayList<>();
    for (RecurrentCell cell : cells) {
      Sequence sequence = new Sequence(cell, x);
      sequences.add(sequence);
      x = sequence.h();
    }
    return sequences;
  }

  private static double[] lastOutput(List<Sequence> sequences) {
    double[][] h = sequences.get(sequences.size() - 1).h();
    return h[h.length - 1];
  }
}
