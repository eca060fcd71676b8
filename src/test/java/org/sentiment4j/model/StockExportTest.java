package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;

class StockExportTest {
  /** A program of Deeplearning4j alone: a review a line, its steps and its mask as a user would. */
  private static final String PLAIN_PROGRAM =
      """
      import java.io.File;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import org.deeplearning4j.nn.graph.ComputationGraph;
      import org.deeplearning4j.util.ModelSerializer;
      import org.nd4j.linalg.api.ndarray.INDArray;
      import org.nd4j.linalg.factory.Nd4j;

      class Plain {
        public static void main(String[] args) throws Exception {
          try {
            Class.forName("org.sentiment4j.Main");
            throw new IllegalStateException("this project is on the class path");
          } catch (ClassNotFoundException e) {
            // As it should be.
          }
          ComputationGraph network = ModelSerializer.restoreComputationGraph(new File(args[0]));
          boolean masked = args[1].equals("masked");
          int time = 12;
          for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] words = line.split(" ");
            INDArray ids = Nd4j.zeros(1, 1, time);
            INDArray mask = Nd4j.zeros(1, time);
            int kept = Math.min(time, words.length);
            for (int i = 0; i < kept; i++) {
              int step = masked ? i : time - kept + i;
              ids.putScalar(0, 0, step, Integer.parseInt(words[words.length - kept + i]));
              mask.putScalar(0, step, 1);
            }
            INDArray said =
                masked
                    ? network.output(false, new INDArray[] {ids}, new INDArray[] {mask}, null)[0]
                    : network.output(ids)[0];
            System.out.println("said " + said.getFloat(0));
          }
        }
      }
      """;

  @TempDir private Path folder;

  private static List<EncodedReview> reviews(int count) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Networks.review(
                    i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                    random.ints(1 + i % 15, 1, 9).toArray()))
        .toList();
  }

  /** A run's network, which has left its initial weights. */
  private Path trained(Experiment experiment) throws IOException {
    ComputationGraph network = NetworkFactory.create(experiment);
    for (int i = 0; i < 3; i++) {
      ReviewBatches batches = NetworkInput.of(experiment).batches(reviews(32));
      network.fit(batches.next());
    }
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, network);
    return file;
  }

  private Path exported(Experiment experiment) throws IOException {
    Path zip = folder.resolve("stock.zip");
    StockExport.of(experiment, trained(experiment)).write(zip);
    return zip;
  }

  private static Experiment experiment(String engine, Cell cell, Padding padding) {
    return Networks.tiny(
        cell, padding, "model.engine=" + engine, "training.optimizer.learningRate=0.05");
  }

  private float[] expected(Experiment experiment) throws IOException {
    ComputationGraph own = NetworkFile.read(folder.resolve("best.zip"), experiment);
    return new Classifier(own, NetworkInput.of(experiment)).probabilities(reviews(32));
  }

  @ParameterizedTest
  @CsvSource({
    "fused,SIMPLE,MASKED",
    "fused,SIMPLE,LEARNED",
    "fused,LSTM,MASKED",
    "fused,LSTM,LEARNED",
    "fused,LSTM_PEEPHOLE,MASKED",
    "fused,LSTM_PEEPHOLE,LEARNED",
    "fused,LSTM_COUPLED,MASKED",
    "fused,LSTM_COUPLED,LEARNED",
    "stock,LSTM,MASKED",
    "stock,LSTM_PEEPHOLE,LEARNED"
  })
  void whatIsExportedSaysTheSame(String engine, Cell cell, Padding padding) throws IOException {
    Experiment experiment = experiment(engine, cell, padding);
    Path zip = exported(experiment);

    ComputationGraph read = ModelSerializer.restoreComputationGraph(zip.toFile());
    NetworkInput input =
        new NetworkInput(
            experiment.data().length(),
            new StockLayers().batchForm(experiment.model(), padding),
            7);
    float[] said = new Classifier(read, input).probabilities(reviews(32));

    assertThat(said).containsExactly(expected(experiment), within(1e-5f));
    assertThat(said[0]).isNotCloseTo(said[14], within(1e-3f));
  }

  @ParameterizedTest
  @EnumSource(
      value = Cell.class,
      names = {"GRU"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingOfThisProjectIsInTheZip(Cell cell) throws IOException {
    try (ZipFile zip = new ZipFile(exported(experiment("fused", cell, Padding.MASKED)).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder("configuration.json", "coefficients.bin");
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as(entry.getName())
            .doesNotContainIgnoringCase("sentiment4j");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"LSTM_COUPLED,MASKED", "LSTM_PEEPHOLE,LEARNED"})
  void aProgramOfDeeplearning4jAloneGetsTheSame(Cell cell, Padding padding)
      throws IOException, InterruptedException {
    Experiment experiment = experiment("fused", cell, padding);
    Path zip = exported(experiment);
    String lines =
        reviews(32).stream()
            .map(review -> IntStream.of(review.words()).mapToObj(Integer::toString))
            .map(words -> words.collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    Path words = Files.writeString(folder.resolve("words.txt"), lines);

    String output = plainProgram(zip, padding.name().toLowerCase(Locale.ROOT), words);

    List<Float> said =
        output
            .lines()
            .filter(line -> line.startsWith("said "))
            .map(line -> Float.parseFloat(line.substring(5)))
            .toList();
    float[] expected = expected(experiment);
    assertThat(said).as(output).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(said.get(i)).as("review %d", i).isCloseTo(expected[i], within(1e-5f));
    }
  }

  private String plainProgram(Object... args) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Plain.java"), PLAIN_PROGRAM);
    String libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    libraries,
                    source.toString()),
                Stream.of(args).map(Object::toString))
            .toList();
    Path log = folder.resolve("plain.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the program ended").isTrue();
    return Files.readString(log);
  }

  @Test
  void aNetworkThatWasExportedCanBeTrainedOn() throws IOException {
    Experiment experiment = experiment("fused", Cell.LSTM_COUPLED, Padding.MASKED);
    ComputationGraph read = ModelSerializer.restoreComputationGraph(exported(experiment).toFile());
    INDArray before = read.params().dup();
    NetworkInput input = NetworkInput.of(StockNetwork.experiment(experiment));

    read.fit(input.batches(reviews(32)).next());

    assertThat(read.params()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aGruIsRefusedByName(Padding padding) throws IOException {
    Experiment experiment = experiment("fused", Cell.GRU, padding);
    Path network = trained(experiment);

    assertThatThrownBy(() -> StockExport.check(experiment))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "cannot be exported: model.cell gru is none of Deeplearning4j's own layers");
    assertThatThrownBy(() -> StockExport.of(experiment, network))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.layers=3 model.dropout=0.4",
        "model.bidirectional=true model.cell=lstm_coupled",
        "model.layers=2 model.bidirectional=true model.head=5,3 model.dropout=0.4",
        "model.pooling=max",
        "model.pooling=mean model.bidirectional=true"
      })
  void everyShapeThatDeeplearning4jHasSaysTheSame(String settings) throws IOException {
    Experiment experiment = Networks.tiny(Cell.LSTM, Padding.MASKED, settings.split(" ", -1));
    Path zip = exported(experiment);
    NetworkInput input = NetworkInput.of(StockNetwork.experiment(experiment));

    float[] said =
        new Classifier(ModelSerializer.restoreComputationGraph(zip.toFile()), input)
            .probabilities(reviews(32));

    assertThat(said).containsExactly(expected(experiment), within(1e-5f));
  }

  @ParameterizedTest
  @CsvSource({"model.pooling=attention,model.pooling attention", "model.type=mlp,model.type mlp"})
  void whatDeeplearning4jLacksIsRefusedByItsKey(String setting, String named) {
    Experiment experiment = ExperimentReader.standard(List.of("data.vocabulary=9", setting));

    assertThatThrownBy(() -> StockExport.check(experiment))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be exported: " + named);
  }

  @Test
  void aNetworkOfAnotherExperimentIsRefused() throws IOException {
    Path network = trained(experiment("fused", Cell.LSTM, Padding.MASKED));

    assertThatThrownBy(
            () -> StockExport.of(experiment("fused", Cell.SIMPLE, Padding.MASKED), network))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: damaged, or not the network of its run: ");
  }
}
