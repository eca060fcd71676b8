package org.sentiment4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class RunDirectoryTest {
  @TempDir private Path logs;

  private String next() throws IOException {
    return RunDirectory.create(logs, "lstm").name();
  }

  @Test
  void versionsCountFromZero() throws IOException {
    assertThat(List.of(next(), next(), next()))
        .containsExactly("lstm/version_0", "lstm/version_1", "lstm/version_2");
    assertThat(logs.resolve("lstm/version_2")).isEmptyDirectory();
  }

  @Test
  void eachNameHasItsOwnVersions() throws IOException {
    next();

    assertThat(RunDirectory.create(logs, "simple").name()).isEqualTo("simple/version_0");
  }

  @Test
  void aGapIsNotFilled() throws IOException {
    Files.createDirectories(logs.resolve("lstm/version_9"));
    Files.createDirectories(logs.resolve("lstm/version_2"));

    assertThat(next()).isEqualTo("lstm/version_10");
  }

  @Test
  void straysAreNoVersions() throws IOException {
    for (String stray :
        List.of("version_x", "version_", "version_7a", "old_version_8", "version_123456789012")) {
      Files.createDirectories(logs.resolve("lstm").resolve(stray));
    }

    assertThat(next()).isEqualTo("lstm/version_0");
  }

  @Test
  void aFileInTheWayIsLeftAlone() throws IOException {
    Files.createDirectories(logs.resolve("lstm"));
    Path file = Files.writeString(logs.resolve("lstm/version_0"), "mine");

    assertThat(next()).isEqualTo("lstm/version_1");
    assertThat(file).hasContent("mine");
  }

  @Test
  void runsThatStartAtOnceHaveDifferentDirectories() throws Exception {
    int threadCount = 8;
    int runsOfEach = 25;
    ExecutorService threads = Executors.newFixedThreadPool(threadCount);
    CountDownLatch start = new CountDownLatch(1);
    Callable<List<Path>> creation =
        () -> {
          start.await();
          List<Path> paths = new ArrayList<>();
          for (int i = 0; i < runsOfEach; i++) {
            paths.add(RunDirectory.create(logs, "lstm").path());
          }
          return paths;
        };
    List<Future<List<Path>>> created = new ArrayList<>();
    for (int i = 0; i < threadCount; i++) {
      created.add(threads.submit(creation));
    }
    start.countDown();
    List<Path> paths = new ArrayList<>();
    for (Future<List<Path>> some : created) {
      paths.addAll(some.get());
    }
    threads.shutdown();

    assertThat(paths)
        .hasSize(threadCount * runsOfEach)
        .doesNotHaveDuplicates()
        .allMatch(Files::isDirectory);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedAndNothingIsMade() throws IOException {
    Path file = Files.writeString(logs.resolve("file"), "mine");

    assertThatThrownBy(() -> RunDirectory.checkWritable(file.resolve("logs"), "lstm"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.resolve("logs/lstm").toString())
        .hasMessageContaining("--logs");
    assertThat(file).hasContent("mine");
    assertThat(logs).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void theFirstRunIsNamedRelativeToTheLogsLikeAnyOther() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(logs.toAbsolutePath());

    assertThat(RunDirectory.create(relative, "lstm").path())
        .isEqualTo(relative.resolve("lstm/version_0"));
  }

  @Test
  void theCheckLeavesNothingBehind() {
    RunDirectory.checkWritable(logs, "lstm");

    assertThat(logs).isEmptyDirectory();
  }

  @Test
  void aDirectoryWithoutAnExperimentIsNoRun() {
    assertThatThrownBy(() -> RunDirectory.open(logs))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(logs.toString())
        .hasMessageContaining("config.yaml");
  }

  @Test
  void theExperimentIsReadFromTheRun() throws IOException {
    Files.writeString(logs.resolve("config.yaml"), "name: mine\ntraining:\n  epochs: 3\n");

    assertThat(RunDirectory.open(logs).experiment().training().epochs()).isEqualTo(3);
  }

  @Test
  void manyThatCheckAndStartAtTheSameMomentHaveARunEach() throws Exception {
    int processes = 8;
    ExecutorService threads = Executors.newFixedThreadPool(processes);
    try {
      for (int round = 0; round < 200; round++) {
        Path folder = logs.resolve("round" + round);
        Callable<Path> start =
            () -> {
              RunDirectory.checkWritable(folder, "test");
              return RunDirectory.create(folder, "test").path();
            };
        Set<Path> runs = new HashSet<>();
        for (Future<Path> run : threads.invokeAll(Collections.nCopies(processes, start))) {
          runs.add(run.get());
        }
        assertThat(runs).hasSize(processes);
      }
    } finally {
      threads.shutdown();
    }
  }
}
