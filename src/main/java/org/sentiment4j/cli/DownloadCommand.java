package org.sentiment4j.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.sentiment4j.data.Download;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code download}: the reviews, from where they were published. */
@Command(
    name = "download",
    description = {
      "Fetches the IMDb reviews (aclImdb_v1.tar.gz, 84 MB) from Stanford, and verifies them.",
      "An interrupted download goes on where it stopped when the command is given again."
    },
    footer = {"", "Example:", "  scripts/sentiment4j download"},
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class DownloadCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder it goes to (default: ${DEFAULT-VALUE}).")
  private Path directory;

  @Option(names = "--from", paramLabel = "URI", hidden = true)
  private URI address;

  @Override
  public Integer call() throws Exception {
    Download.Remote remote = address == null ? Download.REVIEWS : Download.REVIEWS.at(address);
    PrintWriter err = spec.commandLine().getErr();
    if (!output.quiet()) {
      err.println("download: " + remote.address());
    }
    Download download = new Download(remote);
    Download.Result result;
    if (output.progressBar()) {
      try (ProgressBar bar = bar(err, remote.size())) {
        result = download.into(directory, (done, total) -> bar.stepTo(done));
      }
    } else {
      result = download.into(directory, output.quiet() ? (done, total) -> {} : new Lines(err));
    }
    spec.commandLine()
        .getOut()
        .println(
            result.file()
                + (result.fetched() ? ": downloaded, verified" : ": there already, verified"));
    return ExitCode.DONE;
  }

  private static ProgressBar bar(PrintWriter err, long size) {
    return new ProgressBarBuilder()
        .setTaskName("download")
        .setInitialMax(size)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new TerminalBarConsumer(err))
        .build();
  }

  /** A line every ten percent. */
  private static final class Lines implements Download.Progress {
    private final PrintWriter err;
    private long printed = -1;

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void update(long done, long total) {
      long tenths = done * 10 / total;
      if (tenths > printed) {
        printed = tenths;
        err.println(
            String.format(
                Locale.ROOT,
                "download: %d %% (%.1f of %.1f MB)",
                tenths * 10,
                (double) done / MEGABYTE,
                (double) total / MEGABYTE));
      }
    }
  }
}
