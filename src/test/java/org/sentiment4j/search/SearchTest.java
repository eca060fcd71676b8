package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.Main;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.search.Outcome.Status;
import org.sentiment4j.train.StopRequest;

/** How a search deals with what becomes of its trainings. */
class SearchTest {
  private static final String[] TINY = {
    "data.vocabulary=300",
    "data.length=20",
    "model.cell=simple",
    "model.embedding=4",
    "training.epochs=1",
    "training.optimizer.type=adam"
  };

  private static final SearchListener SILENT =
      new SearchListener() {
        @Override
        public void ended(Outcome outcome, SearchState state) {}

        @Override
        public void progressed(SearchState state) {}
      };

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private final StopRequest stop = new StopRequest();
  private final List<String> started = new ArrayList<>();
  private final Map<Long, Integer> exitCodes = new HashMap<>();
  private SearchDirectory directory;
  private int atOnce;
  private int mostAtOnce;

  @BeforeAll
  static void sample() {
    assertThat(program("sample", shared.resolve("sample"), "--reviews", 100)).isZero();
  }

  @BeforeEach
  void directory() {
    directory = new SearchDirectory(folder);
  }

  private static int program(Object... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return Main.run(InputStream.nullInputStream(), nowhere, nowhere, texts);
  }

  private static Trial trial(long number, int hidden) {
    String[] settings = new String[TINY.length + 1];
    System.arraycopy(TINY, 0, settings, 0, TINY.length);
    settings[TINY.length] = "model.hidden=" + hidden;
    return Outcomes.trial(number, settings);
  }

  private SearchState search(int parallel, Trial... trials) throws IOException {
    SearchListener listener =
        new SearchListener() {
          @Override
          public void ended(Outcome outcome, SearchState state) {
            atOnce--;
          }

          @Override
          public void progressed(SearchState state) {}
        };
    return new Search(directory, List.of("model.hidden"), this::launch, stop, listener)
        .run(List.of(trials), parallel);
  }

  /** Trains in this process, or does as if it ended with another exit code. */
  private Launcher.Training launch(Trial trial, Optional<RunDirectory> goOn) throws IOException {
    started.add(trial.number() + (goOn.isPresent() ? " goes on" : " begins"));
    atOnce++;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    Path experiment = directory.writeExperiment(trial);
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    int wanted = exitCodes.getOrDefault(trial.number(), 0);
    if (wanted != 0) {
      RunDirectory run = RunDirectory.create(directory.folder(trial), trial.experiment().name());
      Files.writeString(run.config(), ExperimentWriter.toYaml(trial.experiment()));
      Files.writeString(
          directory.output(trial), "a line\nerror: it went wrong\nerror: try again\n");
      exitCode.complete(wanted);
    } else {
      List<Object> args = new ArrayList<>(List.of("train"));
      args.addAll(
          goOn.isPresent()
              ? List.of("--resume", goOn.get().path())
              : List.of(experiment, "--logs", directory.folder(trial)));
      args.addAll(List.of("--no-test", "--data", shared.resolve("sample")));
      args.addAll(List.of("--cache", shared.resolve("cache")));
      exitCode.complete(program(args.toArray()));
    }
    return new Launcher.Training() {
      @Override
      public CompletionStage<Integer> exitCode() {
        return exitCode;
      }

      @Override
      public void stop() {
        // It has ended.
      }
    };
  }

  private static List<Status> statuses(SearchState state) {
    return state.outcomes().stream().map(Outcome::status).toList();
  }

  @Test
  void everyExperimentIsTrainedAndWhatIsFinishedIsNotTrainedAgain() throws IOException {
    SearchState state = search(2, trial(1, 2), trial(2, 3), trial(3, 4));

    assertThat(state.isFinished()).isTrue();
    assertThat(started).containsExactly("1 begins", "2 begins", "3 begins");
    assertThat(mostAtOnce).isEqualTo(2);
    assertThat(state.outcomes())
        .allSatisfy(
            outcome -> {
              assertThat(outcome.epochs()).hasSize(1);
              assertThat(outcome.parameters()).isPresent();
            });
    String results = Files.readString(directory.results());
    assertThat(results.lines()).hasSize(4);

    started.clear();
    assertThat(search(2, trial(1, 2), trial(2, 3), trial(3, 4)).isFinished()).isTrue();
    assertThat(started).isEmpty();
    assertThat(directory.results()).hasContent(results);
  }

  @Test
  void aGrownGridTrainsOnlyWhatIsNewWhateverItsNumber() throws IOException {
    search(1, trial(1, 2), trial(2, 3));
    started.clear();

    SearchState state = search(1, trial(1, 5), trial(2, 2), trial(3, 3));

    assertThat(started).containsExactly("1 begins");
    assertThat(state.isFinished()).isTrue();
    assertThat(directory.others(List.of(trial(1, 5), trial(2, 2)))).isEqualTo(1);
  }

  @Test
  void whatWasInterruptedGoesOnAndWhatFailedIsTriedAgain() throws IOException {
    exitCodes.put(1L, 143);
    exitCodes.put(2L, 137);
    assertThat(statuses(search(1, trial(1, 2), trial(2, 3), trial(3, 4))))
        .containsExactly(Status.STOPPED, Status.FAILED, Status.FINISHED);
    started.clear();
    exitCodes.clear();

    SearchState state = search(1, trial(1, 2), trial(2, 3), trial(3, 4));

    assertThat(started).containsExactly("1 goes on", "2 goes on");
    assertThat(state.isFinished()).isTrue();
  }

  @Test
  void aFailureEndsOnlyItsOwnExperimentAndSaysWhy() throws IOException {
    exitCodes.put(1L, 1);

    SearchState state = search(1, trial(1, 2), trial(2, 3));

    assertThat(statuses(state)).containsExactly(Status.FAILED, Status.FINISHED);
    assertThat(state.outcomes().get(0).reason()).hasValue("it went wrong (exit code 1)");
    assertThat(Files.readAllLines(directory.results()).get(2))
        .startsWith("1,2,failed,")
        .endsWith(",it went wrong (exit code 1)");
  }

  @Test
  void theResultsSayWhatIsBeingTrained() throws IOException {
    List<String> whileTraining = new ArrayList<>();
    Launcher waiting =
        (trial, goOn) -> {
          Launcher.Training training = launch(trial, goOn);
          return new Launcher.Training() {
            @Override
            public CompletionStage<Integer> exitCode() {
              whileTraining.add(results());
              return training.exitCode();
            }

            @Override
            public void stop() {
              training.stop();
            }
          };
        };

    new Search(directory, List.of("model.hidden"), waiting, stop, SILENT)
        .run(List.of(trial(1, 2)), 1);

    assertThat(whileTraining).singleElement().asString().contains("1,2,running,");
  }

  private String results() {
    try {
      return Files.readString(directory.results());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoIsAskedToStopStartsNothingMore() throws IOException {
    Launcher stopping =
        (trial, goOn) -> {
          assertThat(stop.ask(130)).isTrue();
          exitCodes.put(trial.number(), 143);
          return launch(trial, goOn);
        };

    SearchState state =
        new Search(directory, List.of(), stopping, stop, SILENT)
            .run(List.of(trial(1, 2), trial(2, 3)), 1);

    assertThat(statuses(state)).containsExactly(Status.STOPPED, Status.WAITING);
    assertThat(started).containsExactly("1 begins");
  }

  @Test
  void twoSearchesAtOnceInOneDirectoryAreRefused() throws IOException {
    try (RunLock lock = directory.lock()) {
      assertThatThrownBy(directory::lock)
          .hasMessageContaining(lock.run().path() + ": in use by another process");
    }
  }
}
