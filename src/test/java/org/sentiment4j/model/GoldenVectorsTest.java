package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.config.Padding;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;

/** The stock layers against numbers that PyTorch computed in double precision. */
class GoldenVectorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TOLERANCE = 1e-5;

  @ParameterizedTest
  @ValueSource(strings = {"rnn", "rnn_padded", "lstm", "lstm_padded"})
  void everyStateIsPyTorchs(String name) throws IOException {
    Golden golden = new Golden(name);
    INDArray states = golden.network(Outputs.ALL).output(golden.words())[0];

    for (int i = 0; i < golden.batch(); i++) {
      for (int t = 0; t < golden.words(i); t++) {
        for (int unit = 0; unit < golden.hidden(); unit++) {
          assertThat(states.getDouble(i, unit, t))
              .as("review %d, word %d, unit %d", i, t, unit)
              .isCloseTo(golden.state(i, t)[unit], within(TOLERANCE));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnn", "rnn_padded", "lstm", "lstm_padded"})
  void theStateBehindTheLastWordIsPyTorchs(String name) throws IOException {
    Golden golden = new Golden(name);
    INDArray states =
        golden.network(Outputs.LAST)
            .output(false, new INDArray[] {golden.words()}, new INDArray[] {golden.mask()}, null)[
            0];

    assertThat(states.shape()).containsExactly(golden.batch(), golden.hidden());
    for (int i = 0; i < golden.batch(); i++) {
      double[] expected = golden.state(i, golden.words(i) - 1);
      for (int unit = 0; unit < golden.hidden(); unit++) {
        assertThat(states.getDouble(i, unit)).isCloseTo(expected[unit], within(TOLERANCE));
      }
    }
  }

  /** One file. Its padding is in front, this project's behind the words. */
  private static final class Golden {
    private final JsonNode json;
    private final int time;
    private final double[][][] x;
    private final double[][][] h;

    Golden(String name) throws IOException {
      try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
        json = JSON.readTree(in);
      }
      time = json.get("time").intValue();
      x = JSON.convertValue(json.get("x"), double[][][].class);
      h = JSON.convertValue(json.get("h"), double[][][].class);
    }

    int batch() {
      return json.get("batch").intValue();
    }

    int hidden() {
      return json.get("hidden").intValue();
    }

    int words(int review) {
      return json.get("lengths").get(review).intValue();
    }

    double[] state(int review, int word) {
      return h[review][time - words(review) + word];
    }

    /** {@code [batch, in, time]}, the words first. */
    INDArray words() {
      int in = json.get("in").intValue();
      INDArray words = Nd4j.zeros(batch(), in, time);
      for (int i = 0; i < batch(); i++) {
        for (int t = 0; t < words(i); t++) {
          for (int j = 0; j < in; j++) {
            words.putScalar(i, j, t, x[i][time - words(i) + t][j]);
          }
        }
      }
      return words;
    }

    INDArray mask() {
      INDArray mask = Nd4j.zeros(batch(), time);
      for (int i = 0; i < batch(); i++) {
        for (int t = 0; t < words(i); t++) {
          mask.putScalar(i, t, 1);
        }
      }
      return mask;
    }

    /** A network of one layer, with the file's weights. */
    ComputationGraph network(Outputs outputs) {
      Cell cell = json.get("cell").textValue().equals("lstm") ? Cell.LSTM : Cell.SIMPLE;
      GraphBuilder builder = new NeuralNetConfiguration.Builder().graphBuilder();
      NetworkGraph graph = new NetworkGraph(builder);
      NetworkGraph.Output states =
          new StockLayers()
              .recurrent(
                  graph,
                  new RecurrentLayer(
                      "recurrent",
                      cell,
                      hidden(),
                      Padding.MASKED,
                      Direction.FORWARD,
                      0,
                      outputs,
                      new InitialWeights(Initialisation.KERAS, 1)),
                  new NetworkGraph.Output(NetworkGraph.WORDS, json.get("in").intValue()));
      ComputationGraph network = new ComputationGraph(builder.setOutputs(states.layer()).build());
      network.init();
      List<String> blocks =
          json.get("cell").textValue().equals("lstm") ? List.of("g", "f", "o", "i") : List.of("h");
      for (int block = 0; block < blocks.size(); block++) {
        String gate = blocks.get(block);
        set(network, "recurrent_W", block, matrix("W_" + gate).transpose());
        set(network, "recurrent_RW", block, matrix("R_" + gate).transpose());
        double[] bias = JSON.convertValue(json.get("params").get("b_" + gate), double[].class);
        set(network, "recurrent_b", block, Nd4j.createFromArray(new double[][] {bias}));
      }
      return network;
    }

    private INDArray matrix(String parameter) {
      return Nd4j.createFromArray(
          JSON.convertValue(json.get("params").get(parameter), double[][].class));
    }

    private void set(ComputationGraph network, String parameter, int block, INDArray values) {
      INDArray weights = network.getParam(parameter);
      weights
          .get(
              NDArrayIndex.all(),
              NDArrayIndex.interval((long) block * hidden(), (block + 1L) * hidden()))
          .assign(values.castTo(weights.dataType()));
    }
  }
}
