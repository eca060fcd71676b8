package org.sentiment4j.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds runs under the paths that a user names. */
public final class RunFinder {
  static final String METRICS = "metrics.csv";

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int WIDEST_NUMBER = 19;

  // "version_10" comes after "version_2".
  private static final Comparator<Path> BY_NAME_AND_NUMBER =
      Comparator.<Path, String>comparing(RunFinder::withPaddedNumbers)
          .thenComparing(Path::toString);

  private RunFinder() {}

  /**
   * The runs that a path names: a run directory (one that holds {@code metrics.csv}) is itself, any
   * other directory stands for the run directories under it, a file called {@code metrics.csv} for
   * its directory, any other file for itself. Hidden directories and links inside the directory are
   * not followed. The order does not depend on the file system.
   */
  public static List<Path> find(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path.endsWith(METRICS) ? directory(path) : path);
    }
    List<Path> runs = new ArrayList<>();
    // The walk would not follow the named directory itself if it is a link.
    Path start = Files.isSymbolicLink(path) ? path.toRealPath() : path;
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (Files.isRegularFile(directory.resolve(METRICS))) {
              runs.add(directory);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return isHidden(directory) && !directory.equals(start)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return goOn(e);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            return goOn(e);
          }
        });
    runs.sort(BY_NAME_AND_NUMBER);
    return runs;
  }

  /** What another process has removed since it was listed is no run. */
  private static FileVisitResult goOn(IOException problem) throws IOException {
    if (problem != null && !(problem instanceof NoSuchFileException)) {
      throw problem;
    }
    return FileVisitResult.CONTINUE;
  }

  private static Path directory(Path file) {
    return file.getParent() == null ? Path.of(".") : file.getParent();
  }

  private static boolean isHidden(Path directory) {
    return directory.getFileName() != null && directory.getFileName().toString().startsWith(".");
  }

  private static String withPaddedNumbers(Path path) {
    return NUMBER
        .matcher(path.toString())
        .replaceAll(
            match ->
                "0".repeat(Math.max(0, WIDEST_NUMBER - match.group().length())) + match.group());
  }
}
