package org.sentiment4j.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.sentiment4j.layer.FusedRecurrent;

/**
 * The layers of a network, for people.
 *
 * @param rows a row for each layer
 */
public record LayerTable(List<Row> rows) {

  /**
   * One layer.
   *
   * @param name its name
   * @param type the kind of layer
   * @param output the shape of what comes out
   * @param parameters the number of its weights
   */
  public record Row(String name, String type, String output, long parameters) {}

  /**
   * Returns the layers of {@code network}.
   *
   * @param length the number of time steps that it reads
   */
  public static LayerTable of(MultiLayerNetwork network, int length) {
    List<InputType> outputs =
        network
            .getLayerWiseConfigurations()
            .getLayerActivationTypes(InputType.recurrent(1, length));
    return new LayerTable(
        IntStream.range(0, network.getnLayers())
            .mapToObj(i -> row(network.getLayer(i), outputs.get(i)))
            .toList());
  }

  private static Row row(Layer layer, InputType output) {
    org.deeplearning4j.nn.conf.layers.Layer conf = layer.conf().getLayer();
    org.deeplearning4j.nn.conf.layers.Layer inner =
        conf instanceof LastTimeStep last ? last.getUnderlying() : conf;
    String type = inner.getClass().getSimpleName();
    return new Row(
        conf.getLayerName(),
        inner instanceof FusedRecurrent recurrent ? type + " " + recurrent.cell() : type,
        shape(output),
        layer.numParams());
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
    StringBuilder table = new StringBuilder(line("layer", "type", "output", "parameters"));
    rows.forEach(
        row -> table.append(line(row.name(), row.type(), row.output(), count(row.parameters()))));
    return table.append(line("total", "", "", count(parameters()))).toString();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String line(String... cells) {
    return String.format(Locale.ROOT, "%-11s%-30s%-20s%12s\n", (Object[]) cells);
  }
}
