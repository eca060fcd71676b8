package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.Main;
import org.sentiment4j.cli.CommandLineInterface;
import org.sentiment4j.run.RunDirectory;

/** The processes that train. */
class TrainingProcessesTest {
  @TempDir private Path folder;

  /**
   * It lets go of the process's input, which is what a system does for a program that is killed.
   */
  @Test
  void aTrainingWhoseSearchLetsGoOfItStopsWithACheckpoint() throws Exception {
    Path sample = folder.resolve("sample");
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    Main.run(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        "sample",
        sample.toString(),
        "--reviews",
        "100");
    Trial trial =
        Outcomes.trial(
            1, "data.vocabulary=300", "data.length=20", "model.hidden=4", "training.epochs=100000");
    SearchDirectory directory = new SearchDirectory(folder.resolve("search"));
    TrainingProcesses processes =
        new TrainingProcesses(
            directory,
            1,
            List.of("--data", sample.toString(), "--cache", folder.resolve("cache").toString()),
            Map.of(CommandLineInterface.STOP_AT_END_OF_INPUT, "1"));

    Launcher.Training training = processes.start(trial, Optional.empty());
    CompletableFuture<Integer> exitCode = training.exitCode().toCompletableFuture();
    while (!exitCode.isDone() && epochs(directory, trial) < 2) {
      Thread.sleep(50);
    }
    assertThat(exitCode).as(Files.readString(directory.output(trial))).isNotDone();
    training.stop();

    assertThat(exitCode.get()).isEqualTo(143);
    assertThat(directory.output(trial))
        .content()
        .contains("stopped in epoch", "train --resume " + directory.run(trial).get().path());
    assertThat(directory.run(trial).map(RunDirectory::checkpoints).orElseThrow())
        .isNotEmptyDirectory();
    assertThat(directory.isFinished(trial)).isFalse();
  }

  private static int epochs(SearchDirectory directory, Trial trial) throws IOException {
    return Outcome.read(directory, trial, Outcome.Status.RUNNING, Optional.empty()).epochs().size();
  }
}
