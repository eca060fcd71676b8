package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFinderTest {
  @TempDir Path logs;

  private Path run(String name) throws IOException {
    Path run = Files.createDirectories(logs.resolve(name));
    Files.createFile(run.resolve(RunFinder.METRICS));
    return run;
  }

  @Test
  void runsComeInTheOrderOfTheirNumbers() throws IOException {
    Path tenth = run("lstm/version_10");
    Path second = run("lstm/version_2");
    Path other = run("gru/version_3");
    run(".hidden/version_0");

    assertThat(RunFinder.find(logs)).containsExactly(other, second, tenth);
  }

  @Test
  void whatOthersMakeAndRemoveMeanwhileIsNoProblem() throws Exception {
    Path run = run("lstm/version_0");
    Path passing = logs.resolve("passing/deeper");
    AtomicBoolean done = new AtomicBoolean();
    Callable<Void> busy =
        () -> {
          while (!done.get()) {
            Files.createDirectories(passing);
            Files.delete(passing);
            Files.delete(passing.getParent());
          }
          return null;
        };
    FutureTask<Void> others = new FutureTask<>(busy);
    new Thread(others).start();
    try {
      for (int time = 0; time < 5000; time++) {
        assertThat(RunFinder.find(logs)).containsExactly(run);
      }
    } finally {
      done.set(true);
    }
    others.get();
  }
}
