package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.data.CorpusExport;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.file.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prepare}: vocabulary and encoded reviews into the cache. */
@Command(
    name = "prepare",
    description = {
      "Reads the reviews, counts their words, encodes them into the cache, and says what is in them.",
      "Training does the same when it has to; this shows the figures first."
    },
    footer = {
      "",
      "Example:",
      "  scripts/sentiment4j prepare --data aclImdb_v1.tar.gz --export export"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class PrepareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private CacheOptions cache;
  @Mixin private OutputOptions output;
  @Mixin private PlainExperimentOptions experiment;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description =
          "Write vocabulary.csv (index,word,count), train.csv and test.csv (id,label,ids: the last words that are"
              + " kept, unpadded) there.")
  private Path export;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    var config = experiment.read().data();
    if (export != null) {
      Folders.checkWritable(export, "--export");
    }
    Path source = data.path();
    EncodedCorpus corpus =
        cache.corpora(notices).load(source, config.vocabulary(), config.splitSeed());
    out.print(CorpusText.of(source, corpus, config.vocabulary(), config.length()));
    if (export != null) {
      CorpusExport.write(export, corpus, config.length());
      out.println("exported to  " + export);
    }
    out.flush();
    return ExitCode.DONE;
  }
}
