package org.sentiment4j.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.sentiment4j.run.RunDirectory;

/**
 * Starts {@code train} with the Java, the class path and the options of this process.
 *
 * <p>The process reads from this one, and stops where there is nothing more to read: when it is
 * told to, and when this process ends, however that happens.
 *
 * @param directory where the results go
 * @param threads the threads of each training
 * @param options what every {@code train} is given
 * @param environment what is set in its environment; it makes the program stop at the end of its
 *     input
 */
public record TrainingProcesses(
    SearchDirectory directory, int threads, List<String> options, Map<String, String> environment)
    implements Launcher {
  private static final String MAIN = "org.sentiment4j.Main";
  private static final String THREADS = "-Dsentiment4j.threads=";

  /** Copies what it is given. */
  public TrainingProcesses {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
  }

  @Override
  public Training start(Trial trial, Optional<RunDirectory> goOn) throws IOException {
    Path experiment = directory.writeExperiment(trial);
    List<String> command = java();
    command.add("train");
    if (goOn.isPresent()) {
      command.addAll(List.of("--resume", goOn.get().path().toString()));
    } else {
      command.addAll(List.of(experiment.toString(), "--logs", directory.folder(trial).toString()));
    }
    command.addAll(List.of("--no-test", "--no-progress", "--threads", Integer.toString(threads)));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.output(trial).toFile());
    builder.environment().putAll(environment);
    return new Started(builder.start());
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith(THREADS))
        // Two processes cannot wait for a debugger at one port.
        .filter(option -> !option.startsWith("-agentlib:jdwp"))
        .forEach(command::add);
    command.add(THREADS + threads);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    return command;
  }

  private record Started(Process process) implements Training {
    @Override
    public CompletionStage<Integer> exitCode() {
      return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void stop() {
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        // It has ended.
      }
    }
  }
}
