package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;

/** Which runs are served, while they change. */
class ServedRunsTest {
  @TempDir private Path logs;
  private final List<Path> loaded = new ArrayList<>();
  private ServedRuns opened;

  private ServedRuns open(Path... named) throws IOException {
    opened = ServedRuns.open(List.of(named), this::load, 0);
    return opened;
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private Predictor load(RunDirectory run) throws IOException {
    loaded.add(run.path());
    return RunFolder.load(run);
  }

  private static Predictor refuse(RunDirectory run) {
    throw new InputException(run.path() + ": changed");
  }

  private static List<String> names(ServedRuns runs) {
    return runs.current().stream().map(ServedRun::name).toList();
  }

  @Test
  void aRunThatBeginsAppearsAndItsNetworkOnceItHasOne() throws IOException {
    ServedRuns runs = open(logs);
    assertThat(runs.current()).isEmpty();

    RunFolder folder = RunFolder.begun(logs.resolve("lstm/version_0"));
    assertThat(runs.current()).hasSize(1).noneMatch(ServedRun::hasNetwork);

    folder.withNetwork().withEpochs(1);
    assertThat(runs.current())
        .hasSize(1)
        .allMatch(ServedRun::hasNetwork)
        .allMatch(run -> run.curves().epochs().size() == 1);
  }

  @Test
  void aNetworkIsLoadedOnceAndAgainWhenItsFileWasReplaced() throws IOException {
    RunFolder folder = RunFolder.finished(logs.resolve("lstm/version_0"));
    ServedRuns runs = open(folder.path());
    Network before = runs.current().get(0).weights().network().orElseThrow();
    assertThat(runs.current().get(0).weights().network()).containsSame(before);
    assertThat(loaded).hasSize(1);

    folder.withNetwork();

    assertThat(runs.current().get(0).weights().network().orElseThrow()).isNotSameAs(before);
    assertThat(loaded).hasSize(2);
    assertThat(before.ask("a film").get().probability())
        .as("whoever asked before still gets the answer")
        .isEqualTo(RunFolder.load(folder.run()).predict(List.of("a film")).get(0).probability());
  }

  @Test
  void aRunIsInTrainingWhileAProcessWorksOnIt() throws IOException {
    RunFolder folder = RunFolder.begun(logs.resolve("lstm/version_0"));
    ServedRuns runs = open(logs);
    assertThat(runs.current()).noneMatch(ServedRun::training);

    try (RunLock lock = RunLock.of(folder.run())) {
      assertThat(lock.run()).isEqualTo(folder.run());
      assertThat(runs.current()).allMatch(ServedRun::training);
    }
    assertThat(runs.current()).noneMatch(ServedRun::training);
  }

  @Test
  void aRunThatIsDeletedGoes() throws IOException {
    RunFolder folder = RunFolder.finished(logs.resolve("lstm/version_0"));
    RunFolder.finished(logs.resolve("lstm/version_1"));
    ServedRuns runs = open(logs);

    delete(folder.path());

    assertThat(names(runs)).containsExactly("lstm/version_1");
  }

  private static void delete(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(run);
  }

  @Test
  void aRunThatIsDeletedAndTrainedAnewHasItsName() throws IOException {
    Path path = RunFolder.finished(logs.resolve("lstm/version_0")).path();
    ServedRuns runs = open(logs);

    delete(path);
    assertThat(names(runs)).isEmpty();
    RunFolder.finished(path);

    assertThat(names(runs)).containsExactly("lstm/version_0");
    assertThat(runs.current()).extracting(ServedRun::id).containsExactly("lstm-version_0");
  }

  @Test
  void aRunKeepsItsNameWhenAnotherOfThatNameComesBeforeIt() throws IOException {
    RunFolder.begun(logs.resolve("y/lstm/version_0"));
    ServedRuns runs = open(logs);

    Path other = RunFolder.begun(logs.resolve("x/lstm/version_0")).path();

    assertThat(names(runs)).containsExactly(other.toString(), "lstm/version_0");
    assertThat(runs.current()).extracting(ServedRun::id).doesNotHaveDuplicates();
  }

  @Test
  void aNetworkThatFailsToLoadIsTheProblemOfItsRunAlone() throws IOException {
    RunFolder.finished(logs.resolve("lstm/version_0"));
    RunFolder.finished(logs.resolve("lstm/version_1"));
    RunFolder.finished(logs.resolve("lstm/version_2"));

    opened =
        ServedRuns.open(
            List.of(logs),
            run -> {
              if (run.name().endsWith("_0")) {
                throw new OutOfMemoryError("no\nmemory");
              }
              if (run.name().endsWith("_1")) {
                throw new IllegalStateException("broken");
              }
              return load(run);
            });

    assertThat(opened.problems())
        .containsExactly(
            "cannot be read: java.lang.OutOfMemoryError: no memory",
            "cannot be read: java.lang.IllegalStateException: broken");
    assertThat(opened.current().get(2).hasNetwork()).isTrue();
  }

  @Test
  void figuresThatCannotBeReadLeaveThoseBeforeAndSayWhy() throws IOException {
    RunFolder folder = RunFolder.finished(logs.resolve("lstm/version_0"));
    ServedRuns runs = open(folder.path());

    Files.writeString(folder.run().metrics(), "nonsense\n1\n");

    ServedRun run = runs.current().get(0);
    assertThat(run.curves().epochs()).hasSize(2);
    assertThat(run.problems()).singleElement().asString().contains("metrics.csv has no column");
  }

  @Test
  void aRunThatWasNamedAndMayNotBeAskedIsRefused() throws IOException {
    Path path = RunFolder.finished(logs.resolve("lstm/version_0")).path();

    assertThatThrownBy(() -> ServedRuns.open(List.of(path), ServedRunsTest::refuse))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": changed");
  }

  @Test
  void aRunUnderADirectoryThatMayNotBeAskedShowsItsCurvesAlone() throws IOException {
    Path path = RunFolder.finished(logs.resolve("lstm/version_0")).path();

    ServedRuns runs = ServedRuns.open(List.of(logs), ServedRunsTest::refuse);

    assertThat(runs.problems()).containsExactly(path + ": changed");
    assertThat(runs.current())
        .hasSize(1)
        .noneMatch(ServedRun::hasNetwork)
        .allMatch(run -> run.curves().epochs().size() == 2);
  }

  @Test
  void aPathThatIsMissingIsRefusedWithAllOthers() {
    assertThatThrownBy(() -> open(logs.resolve("a"), logs.resolve("b")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a does not exist")
        .hasMessageContaining("b does not exist");
  }

  @Test
  void aMetricsFileAloneShowsItsCurves() throws IOException {
    Path csv = Files.writeString(logs.resolve("mine.csv"), "epoch,val_acc\n0,0.5\n");

    assertThat(open(csv).current())
        .hasSize(1)
        .allMatch(run -> run.name().equals("mine.csv") && run.id().equals("mine.csv"))
        .allMatch(run -> run.curves().epochs().size() == 1 && !run.hasNetwork());
  }

  @Test
  void runsOfOneNameAreToldApartAndNamedTwiceIsServedOnce() throws IOException {
    Path first = RunFolder.begun(logs.resolve("x/lstm/version_0")).path();
    Path second = RunFolder.begun(logs.resolve("y/lstm/version_0")).path();

    ServedRuns runs = open(first, second, logs, first);

    assertThat(names(runs)).containsExactly("lstm/version_0", second.toString());
    assertThat(runs.current().stream().map(ServedRun::id)).first().isEqualTo("lstm-version_0");
    assertThat(runs.current().stream().map(ServedRun::id)).doesNotHaveDuplicates();
  }

  @Test
  void noMoreNetworksAreLoadedThanTheMostUntilAPlaceIsFree() throws IOException {
    for (int i = 0; i <= ServedRuns.MOST_NETWORKS; i++) {
      RunFolder.finished(logs.resolve("lstm/version_" + i));
    }

    ServedRuns runs = open(logs);

    assertThat(loaded).hasSize(ServedRuns.MOST_NETWORKS);
    assertThat(runs.problems())
        .singleElement()
        .asString()
        .contains("version_16: not asked, since 16 networks are loaded, which is the most");

    delete(logs.resolve("lstm/version_3"));
    assertThat(runs.current()).hasSize(ServedRuns.MOST_NETWORKS);
    assertThat(runs.current()).allMatch(ServedRun::hasNetwork);
    assertThat(runs.problems()).isEmpty();
  }

  @Test
  void noMoreRunsAreShownThanTheMost() throws IOException {
    for (int i = 0; i < ServedRuns.MOST_RUNS + 2; i++) {
      Path run = Files.createDirectories(logs.resolve("lstm/version_" + i));
      Files.writeString(run.resolve("metrics.csv"), "epoch,val_acc\n0,0.5\n");
    }

    ServedRuns runs = open(logs);

    assertThat(runs.current()).hasSize(ServedRuns.MOST_RUNS);
    assertThat(runs.problems())
        .containsExactly("not shown: 2 runs beyond the first 100; name fewer");
  }
}
