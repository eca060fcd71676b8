package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryUseMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.kernel.Padding;

/** What the layers take that make one vector of all outputs, and what they say of the rest. */
class HeadInputTest {
  private static final int BATCH = 3;
  private static final int TIME = 4;

  @ParameterizedTest
  @EnumSource
  void inputsAndMasksOfAnotherShapeAreRefused(Head head) {
    INDArray x = Nd4j.ones(BATCH, Networks.HIDDEN, TIME);
    RefusedInputTest.assertRefused(
        head.layer(), Nd4j.ones(BATCH, Networks.HIDDEN), null, "head", "expected [batch, ");
    for (INDArray mask : new INDArray[] {Nd4j.ones(BATCH, TIME + 1), Nd4j.ones(TIME, BATCH)}) {
      RefusedInputTest.assertRefused(head.layer(), x, mask, "head", "expected a mask [3, 4]");
    }
    RefusedInputTest.assertRefused(
        head.layer(),
        x,
        Nd4j.ones(BATCH, TIME).putScalar(1, 2, 0),
        "head",
        "the mask of review 1 of the batch has padding in more than one place");
  }

  @ParameterizedTest
  @EnumSource
  void networksOfAnotherPrecisionAndInputsWithoutTimeAreRefused(Head head) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .list()
                .layer(head.layer())
                .build());

    assertThatIllegalArgumentException()
        .isThrownBy(network::init)
        .withMessageContainingAll("head", "computes in FLOAT", "the network is one of DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head.layer().getOutputType(0, InputType.feedForward(5)))
        .withMessageContainingAll("head", "wants a sequence [batch, size, time]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head.withActivation(Activation.RELU))
        .withMessageContaining("activation")
        .withMessageContaining("relu");
  }

  @ParameterizedTest
  @EnumSource
  void sizesAreInferred(Head head) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(Networks.embedding(Padding.MASKED))
                .layer(head.layer())
                .layer(Networks.dense(0))
                .setInputType(InputType.recurrent(1, TIME))
                .build());
    network.init();

    assertThat(network.getParam("2_W").shape()).containsExactly(Networks.SIZE, 1);
    assertThat(network.output(Nd4j.ones(BATCH, 1, TIME)).shape()).containsExactly(BATCH, 1);
    assertThat(network.summary(InputType.recurrent(1, TIME))).contains("Fused");
    assertThat(
            network
                .getLayerWiseConfigurations()
                .getMemoryReport(InputType.recurrent(1, TIME))
                .getTotalMemoryBytes(BATCH, MemoryUseMode.TRAINING, CacheMode.NONE, DataType.FLOAT))
        .isPositive();
  }
}
