package org.sentiment4j.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.sentiment4j.layer.FusedDropout;
import org.sentiment4j.layer.FusedRecurrent;

/**
 * The layers of a network, for people.
 *
 * @param rows a row for each layer, and for each place where outputs are joined
 */
public record LayerTable(List<Row> rows) {
  /** The name of what the network reads, in {@link Row#inputs}. */
  public static final String INPUT = NetworkGraph.WORDS;

  private static final String GAP = "  ";

  /**
   * One layer.
   *
   * @param name its name
   * @param type the kind of layer
   * @param output the shape of what comes out
   * @param parameters the number of its weights; running means and deviations of batch
   *     normalisation are counted, too
   * @param inputs the names of what it reads: layers, or {@link #INPUT}
   */
  public record Row(
      String name, String type, String output, long parameters, List<String> inputs) {}

  /**
   * Returns the layers of {@code network}, each behind those that it reads.
   *
   * @param length the number of time steps that it reads
   */
  public static LayerTable of(ComputationGraph network, int length) {
    // A copy: asking for the types sets input sizes.
    ComputationGraphConfiguration conf = network.getConfiguration().clone();
    Map<String, InputType> outputs =
        conf.getLayerActivationTypes(false, InputType.recurrent(1, length));
    List<Row> rows = new ArrayList<>();
    for (int index : network.topologicalSortOrder()) {
      GraphVertex vertex = network.getVertices()[index];
      String name = vertex.getVertexName();
      if (!name.equals(INPUT)) {
        rows.add(
            new Row(
                name,
                type(vertex, conf.getVertices().get(name)),
                shape(outputs.get(name)),
                vertex.numParams(),
                conf.getVertexInputs().get(name)));
      }
    }
    return new LayerTable(List.copyOf(rows));
  }

  private static String type(
      GraphVertex vertex, org.deeplearning4j.nn.conf.graph.GraphVertex configured) {
    if (configured instanceof FusedDropout dropout) {
      return "FusedDropout " + probability(dropout.probability());
    }
    if (configured instanceof ElementWiseVertex joined) {
      return "ElementWiseVertex " + joined.getOp();
    }
    if (!vertex.hasLayer()) {
      return configured.getClass().getSimpleName();
    }
    Layer layer = vertex.getLayer().conf().getLayer();
    String type = layer.getClass().getSimpleName();
    if (layer instanceof FusedRecurrent recurrent) {
      return type + " " + recurrent.cell();
    }
    if (layer instanceof DenseLayer dense) {
      return type + " " + dense.getActivationFn();
    }
    if (layer instanceof ActivationLayer activation) {
      return type + " " + activation.getActivationFn();
    }
    if (layer instanceof DropoutLayer && layer.getIDropout() instanceof Dropout dropout) {
      return type + " " + probability(1 - dropout.getP());
    }
    return type;
  }

  /** Without what rounding left: Deeplearning4j keeps the probability to retain. */
  private static String probability(double drop) {
    return BigDecimal.valueOf(drop)
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Deeplearning4j leaves the batch out, and puts time last. */
  private static String shape(InputType type) {
    return LongStream.of(type.getShape())
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "[batch, ", "]"));
  }

  /** The number of weights in all. */
  public long parameters() {
    return rows.stream().mapToLong(Row::parameters).sum();
  }

  @Override
  public String toString() {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"layer", "type", "output", "parameters"});
    rows.forEach(
        row ->
            lines.add(
                new String[] {row.name(), row.type(), row.output(), count(row.parameters())}));
    lines.add(new String[] {"total", "", "", count(parameters())});
    int[] widths = new int[lines.get(0).length];
    lines.forEach(cells -> Arrays.setAll(widths, i -> Math.max(widths[i], cells[i].length())));
    return lines.stream().map(cells -> line(cells, widths)).collect(Collectors.joining());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** All to the left, the numbers of the last column to the right. */
  private static String line(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int last = cells.length - 1;
    for (int i = 0; i < last; i++) {
      line.append(cells[i]).append(" ".repeat(widths[i] - cells[i].length())).append(GAP);
    }
    return line.append(" ".repeat(widths[last] - cells[last].length()))
        .append(cells[last])
        .append('\n')
        .toString();
  }
}
