package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.MemoryUseMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** What the layers do not take, and what they say of it. */
class RefusedInputTest {
  private static final int BATCH = 3;
  private static final int TIME = 4;

  private static INDArray words() {
    return Nd4j.ones(BATCH, 1, TIME);
  }

  static void assertRefused(Layer layer, INDArray input, INDArray mask, String... parts) {
    MultiLayerNetwork network = Networks.network(layer);
    for (boolean training : new boolean[] {false, true}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.output(input, training, mask, null))
          .withMessageContainingAll(parts);
    }
  }

  private static FusedRecurrent recurrent() {
    return Networks.recurrent(CellKind.LSTM, Networks.SIZE, 2).outputs(Outputs.ALL).build();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Networks.WORDS, 1.5, 1e30, Double.NaN, Double.POSITIVE_INFINITY})
  void wordsThatTheEmbeddingHasNot(double word) {
    assertRefused(
        Networks.embedding(Padding.MASKED),
        words().putScalar(new int[] {2, 0, 1}, word),
        null,
        "embedding",
        "word id " + (float) word + " at step 1 of review 2",
        "expected 0 to 10");
  }

  @Test
  void exceptWhereTheyAreMasked() {
    MultiLayerNetwork network = Networks.network(Networks.embedding(Padding.MASKED));
    INDArray mask = Networks.mask(TIME, true, 4, 4, 2);
    INDArray expected = network.output(words(), false, mask, null);

    assertThat(network.output(words().putScalar(new int[] {2, 0, 1}, -7), false, mask, null))
        .isEqualTo(expected);
  }

  @Test
  void wordsOfAnotherShape() {
    for (INDArray words :
        new INDArray[] {
          Nd4j.ones(BATCH, 2, TIME),
          Nd4j.ones(BATCH),
          Nd4j.ones(BATCH, TIME, 1),
          Nd4j.ones(BATCH, 1, 1, TIME)
        }) {
      assertRefused(
          Networks.embedding(Padding.MASKED),
          words,
          null,
          "embedding",
          "expected word ids [batch, 1, time]");
    }
  }

  @Test
  void sequencesOfAnotherShape() {
    for (INDArray x :
        new INDArray[] {
          Nd4j.ones(BATCH, Networks.SIZE + 1, TIME), Nd4j.ones(BATCH, Networks.SIZE)
        }) {
      assertRefused(recurrent(), x, null, "recurrent", "expected [batch, 5, time]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void masksOfAnotherShape(Padding padding) {
    INDArray x = Nd4j.ones(BATCH, Networks.SIZE, TIME);
    for (INDArray mask : new INDArray[] {Nd4j.ones(BATCH, TIME + 1), Nd4j.ones(TIME, BATCH)}) {
      assertRefused(
          Networks.recurrent(CellKind.GRU, Networks.SIZE, 2).padding(padding).build(),
          x,
          mask,
          "recurrent",
          "expected a mask [3, 4]");
    }
  }

  @Test
  void masksOfAnotherShapeThanTheWords() {
    for (INDArray mask : new INDArray[] {Nd4j.ones(BATCH, TIME + 1), Nd4j.ones(TIME, BATCH)}) {
      assertRefused(
          Networks.embedding(Padding.MASKED), words(), mask, "embedding", "expected a mask [3, 4]");
    }
  }

  @Test
  void masksWithPaddingInMoreThanOnePlace() {
    INDArray x = Nd4j.ones(BATCH, Networks.SIZE, TIME);
    INDArray gap = Nd4j.ones(BATCH, TIME).putScalar(1, 2, 0);
    INDArray bothSides = Nd4j.ones(BATCH, TIME).putScalar(1, 0, 0).putScalar(1, 3, 0);
    INDArray eitherSide = Nd4j.ones(BATCH, TIME).putScalar(0, 0, 0).putScalar(1, 3, 0);

    String inOne = "the mask of review 1 of the batch has padding in more than one place";
    assertRefused(recurrent(), x, gap, "recurrent", inOne);
    assertRefused(recurrent(), x, bothSides, "recurrent", inOne);
    assertRefused(
        recurrent(),
        x,
        eitherSide,
        "recurrent",
        "the mask has padding before the words of some reviews, and after those of others");
  }

  @Test
  void networksOfAnotherPrecision() {
    for (Layer layer : new Layer[] {Networks.embedding(Padding.MASKED), recurrent()}) {
      NeuralNetConfiguration.ListBuilder list =
          new NeuralNetConfiguration.Builder().dataType(DataType.DOUBLE).list().layer(layer);
      MultiLayerNetwork network = new MultiLayerNetwork(list.build());

      assertThatThrownBy(network::init)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(
              layer.getLayerName(), "computes in FLOAT", "the network is one of DOUBLE");
    }
  }

  @Test
  void forgetGateBiasesOfCellsWithoutForgetGate() {
    for (CellKind cell : new CellKind[] {CellKind.SIMPLE, CellKind.GRU}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Networks.recurrent(cell, 2, 2).forgetGateBias(1).build())
          .withMessage(cell + " has no forget gate");
    }
  }

  @Test
  void activationsThatTheyWouldNotCompute() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Networks.recurrent(CellKind.LSTM, 2, 2).activation(Activation.RELU).build())
        .withMessage("the activation is tanh, not relu");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusedEmbedding.Builder().activation(Activation.TANH).build())
        .withMessage("an embedding has no activation, not tanh");
  }

  @Test
  void inputTypesWithoutTime() {
    for (Layer layer : new Layer[] {Networks.embedding(Padding.MASKED), recurrent()}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> layer.getOutputType(0, InputType.feedForward(5)))
          .withMessageContainingAll(layer.getLayerName(), "wants a sequence [batch, size, time]");
    }
  }

  @Test
  void theSizeOfTheInputIsInferredWhereItIsNotGiven() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(Networks.embedding(Padding.MASKED))
                .layer(new FusedRecurrent.Builder(CellKind.GRU).nOut(7).build())
                .setInputType(InputType.recurrent(1, TIME))
                .build());
    network.init();

    assertThat(network.getParam("0_W").shape()).containsExactly(Networks.WORDS, Networks.SIZE);
    assertThat(network.getParam("1_W").shape()).containsExactly(Networks.SIZE, 21);
    assertThat(network.output(words()).shape()).containsExactly(BATCH, 7);
    assertThat(network.summary(InputType.recurrent(1, TIME))).contains("FusedRecurrent");
    assertThat(
            network
                .getLayerWiseConfigurations()
                .getMemoryReport(InputType.recurrent(1, TIME))
                .getTotalMemoryBytes(BATCH, MemoryUseMode.TRAINING, CacheMode.NONE, DataType.FLOAT))
        .isPositive();
  }
}
