package org.sentiment4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the project: which package may use which. */
class ArchitectureTest {
  private static final String ROOT = "org.sentiment4j";

  /** The packages of this project that a package may use; {@code cli} may use all. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("error", Set.of()),
          Map.entry("file", Set.of("error")),
          Map.entry("cell", Set.of()),
          Map.entry("diagram", Set.of("error")),
          Map.entry("interactive", Set.of("cell", "config", "error", "file", "metrics", "seed")),
          Map.entry("json", Set.of("analysis", "data", "metrics", "model")),
          Map.entry("kernel", Set.of()),
          Map.entry("layer", Set.of("kernel")),
          Map.entry("seed", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("config", Set.of("text", "error", "file")),
          Map.entry("metrics", Set.of("error", "file")),
          Map.entry("data", Set.of("text", "config", "error", "file", "seed")),
          Map.entry(
              "model",
              Set.of("config", "data", "kernel", "layer", "text", "error", "file", "seed")),
          Map.entry(
              "analysis",
              Set.of(
                  "cell",
                  "config",
                  "data",
                  "interactive",
                  "model",
                  "text",
                  "train",
                  "error",
                  "seed")),
          Map.entry("run", Set.of("config", "metrics", "error", "file")),
          Map.entry(
              "train",
              Set.of(
                  "config", "data", "layer", "model", "metrics", "run", "error", "file", "seed")),
          Map.entry("web", Set.of()),
          Map.entry("report", Set.of("analysis", "config", "metrics", "run", "error")),
          Map.entry(
              "page",
              Set.of(
                  "analysis",
                  "config",
                  "data",
                  "metrics",
                  "model",
                  "report",
                  "run",
                  "web",
                  "error",
                  "file")),
          Map.entry(
              "serve",
              Set.of(
                  "analysis", "data", "error", "json", "metrics", "model", "report", "run", "web")),
          Map.entry("verify", Set.of("config", "data", "metrics", "run", "train", "error")),
          Map.entry(
              "search",
              Set.of(
                  "config", "data", "metrics", "model", "run", "train", "error", "file", "seed")),
          Map.entry("speed", Set.of("config", "data", "model", "error")),
          Map.entry(
              "cli",
              Set.of(
                  "analysis",
                  "cell",
                  "config",
                  "data",
                  "diagram",
                  "error",
                  "file",
                  "interactive",
                  "json",
                  "kernel",
                  "metrics",
                  "model",
                  "page",
                  "report",
                  "run",
                  "search",
                  "seed",
                  "serve",
                  "speed",
                  "text",
                  "train",
                  "verify",
                  "web")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  private static String[] all(Set<String> packages) {
    return packages.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  /** The other rules hold of nothing where no class was found. */
  @Test
  void everyPackageIsLookedAt() {
    Set<String> expected =
        packages().map(name -> ROOT + "." + name).collect(Collectors.toCollection(HashSet::new));
    expected.add(ROOT);

    assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .isEqualTo(expected);
    assertThat(CLASSES).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseItMay(String name) {
    Set<String> others = new HashSet<>(MAY_USE.keySet());
    others.remove(name);
    others.removeAll(MAY_USE.get(name));
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(all(others))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void theRootUsesTheCommandLineAlone() {
    Set<String> others = new HashSet<>(MAY_USE.keySet());
    others.remove("cli");
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(all(others))
        .check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void deeplearning4jIsUsedOnlyWhereNetworksAndTheirDataAre() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            all(Set.of("analysis", "data", "layer", "model", "speed", "train")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.datavec..", "org.bytedeco..")
        .check(CLASSES);
  }

  @Test
  void dataVecIsUsedOnlyForTheData() {
    noClasses()
        .that()
        .resideOutsideOfPackages(all(Set.of("data")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.datavec..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineUsesItsLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackages(all(Set.of("cli")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "me.tongfei..")
        .check(CLASSES);
  }

  @Test
  void onlyDiagramsAndReportsDraw() {
    noClasses()
        .that()
        .resideOutsideOfPackages(all(Set.of("diagram", "report")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..", "org.knowm..", "de.erichseifert..")
        .check(CLASSES);
  }

  @Test
  void onlyTheWebPageHasAServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages(all(Set.of("serve")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheStandardStreams() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(Stream.concat(Stream.of(""), packages()))
        .allSatisfy(
            name ->
                assertThat(Path.of("src/main/java/org/sentiment4j", name, "package-info.java"))
                    .content()
                    .startsWith("/**"));
  }
}
