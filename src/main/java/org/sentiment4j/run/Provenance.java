package org.sentiment4j.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;

/**
 * Where the results of a run come from.
 *
 * @param format the version of this form
 * @param name the experiment's name
 * @param run the run's name and version
 * @param started when it started, UTC, ISO 8601
 * @param experiment SHA-256 of the run's {@code config.yaml}
 * @param data what was read
 * @param model what was trained
 * @param seeds where everything random comes from
 * @param environment where it ran; floating-point results may differ between kinds of processors
 *     and versions
 * @param resumed when it went on after it was ended; null if never
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Provenance(
    int format,
    String name,
    String run,
    String started,
    String experiment,
    Data data,
    Model model,
    Seeds seeds,
    Environment environment,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Resumed> resumed) {
  /** The version of the form that this program writes. */
  public static final int FORMAT = 1;

  /** The file has some thousand. */
  private static final int MOST_BYTES = 1 << 20;

  /** Of a path. */
  private static final int LONGEST_TEXT = 4096;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * What was read.
   *
   * @param source the path of the reviews
   * @param hash SHA-256 over the reviews
   * @param synthetic whether the text is the synthetic sample
   * @param train the number of training reviews, validation excluded
   * @param validation the number of validation reviews
   * @param test the number of test reviews
   * @param vocabulary the number of word ids
   * @param length the number of time steps
   * @param splitHash SHA-256 over the ids of the training reviews and of the validation reviews
   * @param vocabularyHash SHA-256 of the run's {@code vocabulary.txt}; null in a run of an earlier
   *     version
   * @param pipelineHash SHA-256 of the run's {@code pipeline.json}; null in a run of an earlier
   *     version
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Data(
      String source,
      String hash,
      boolean synthetic,
      int train,
      int validation,
      int test,
      int vocabulary,
      int length,
      String splitHash,
      String vocabularyHash,
      String pipelineHash) {}

  /**
   * What was trained.
   *
   * @param parameters the number of weights
   * @param engine the implementation of the recurrent layers that ran
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Model(long parameters, String engine) {}

  /**
   * Where everything random comes from.
   *
   * @param training initialisation, shuffling and dropout
   * @param split the splits
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Seeds(long training, long split) {}

  /**
   * Where the run ran.
   *
   * @param sentiment4j this program's version
   * @param deeplearning4j Deeplearning4j's version
   * @param java Java's version
   * @param os operating system and processor architecture
   * @param processor the kind of processor; null if unknown
   * @param cores the number of processors
   * @param backend ND4J's backend
   * @param threads the threads of one ND4J operation
   * @param git the commit of the sources that the program was started from; null if unknown
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Environment(
      String sentiment4j,
      String deeplearning4j,
      String java,
      String os,
      String processor,
      int cores,
      String backend,
      int threads,
      String git) {

    /** Whether the same training gives the same figures there, as far as is known. */
    public boolean computesLike(Environment other) {
      return Objects.equals(sentiment4j, other.sentiment4j)
          && Objects.equals(deeplearning4j, other.deeplearning4j)
          && Objects.equals(java, other.java)
          && Objects.equals(os, other.os)
          && Objects.equals(processor, other.processor)
          && Objects.equals(backend, other.backend);
    }
  }

  /**
   * That the run went on.
   *
   * @param at when, UTC, ISO 8601
   * @param epoch with which epoch
   * @param batch after how many batches of it
   * @param experiment SHA-256 of the run's {@code config.yaml} from then on
   * @param environment where
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Resumed(
      String at, int epoch, int batch, String experiment, Environment environment) {}

  /**
   * Whether a {@code config.yaml} is the run's own: as it began, or as it went on. It may be either
   * where the process ended between the writing of the two.
   *
   * @param hash its SHA-256
   */
  public boolean isOfExperiment(String hash) {
    return hash.equals(experiment)
        || (resumed != null && resumed.stream().anyMatch(one -> hash.equals(one.experiment)));
  }

  /**
   * Returns what {@code now} would say, had the run not been ended in between.
   *
   * @param now the record of the run as if it began now
   * @param epoch with which epoch it goes on
   * @param batch after how many batches of it
   */
  public Provenance resumedAs(Provenance now, int epoch, int batch) {
    List<Resumed> all = new ArrayList<>(resumed == null ? List.of() : resumed);
    all.add(new Resumed(now.started, epoch, batch, now.experiment, now.environment));
    return new Provenance(
        FORMAT,
        now.name,
        run,
        started,
        experiment,
        // They may have moved.
        now.data,
        now.model,
        now.seeds,
        environment,
        List.copyOf(all));
  }

  /** Writes the record; the file is whole or not there. */
  public void write(Path file) throws IOException {
    String json = JSON.writeValueAsString(this) + "\n";
    AtomicFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InputException where it is missing or damaged
   */
  public static Provenance read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file; is it the directory of a run?");
    }
    try {
      Provenance provenance =
          JSON.readValue(BoundedFile.readText(file, MOST_BYTES), Provenance.class);
      if (provenance == null
          || provenance.format() != FORMAT
          || !isText(provenance.name())
          || provenance.model() == null
          || provenance.data() == null
          || !isText(provenance.data().source())
          || !isText(provenance.data().hash())) {
        throw new InputException(
            file + ": damaged, or of another version: it does not say what was trained on what");
      }
      return provenance;
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": damaged: " + Excerpt.ofJackson(e.getOriginalMessage()), e);
    }
  }

  /** Whether {@code value} is there, and could be a name, a path or a hash. */
  private static boolean isText(String value) {
    return value != null && value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0;
  }
}
