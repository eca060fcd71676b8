package org.sentiment4j.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A cell run over a small batch, forward and back, by PyTorch's automatic differentiation in double
 * precision; the loss is sum(h·dh).
 */
public final class GoldenVector {
  /** The system property with another folder of vectors of the same form. */
  public static final String FOLDER_PROPERTY = "golden.dir";

  private static final Path BUILT_IN = Path.of("src", "test", "resources", "golden");
  private static final Set<String> CELLS =
      Set.of("rnn", "lstm", "lstm_peephole", "lstm_coupled", "gru");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final JsonNode json;

  private GoldenVector(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /** The vectors that stand beside the tests. */
  public static List<GoldenVector> builtIn() throws IOException {
    return read(BUILT_IN);
  }

  /** The vectors of the folder that the system property names; without it, the built-in ones. */
  public static List<GoldenVector> all() throws IOException {
    return read(Path.of(System.getProperty(FOLDER_PROPERTY, BUILT_IN.toString())));
  }

  /** Every JSON file of a folder: an error unless all cells are there, each full and padded. */
  static List<GoldenVector> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(folder)) {
      files = listing.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<GoldenVector> vectors = new ArrayList<>();
    for (Path file : files) {
      vectors.add(new GoldenVector(file.getFileName().toString(), JSON.readTree(file.toFile())));
    }
    Set<String> missing = new TreeSet<>();
    for (String cell : CELLS) {
      for (boolean padded : new boolean[] {false, true}) {
        if (vectors.stream().noneMatch(v -> v.cell().equals(cell) && v.padded() == padded)) {
          missing.add(cell + (padded ? " padded" : " full"));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new AssertionError("no golden vectors in " + folder + " for " + missing);
    }
    return vectors;
  }

  public String cell() {
    return json.required("cell").textValue();
  }

  public int batch() {
    return json.required("batch").intValue();
  }

  public int time() {
    return json.required("time").intValue();
  }

  public int in() {
    return json.required("in").intValue();
  }

  public int hidden() {
    return json.required("hidden").intValue();
  }

  /** The real steps of each sequence [batch]: those before {@code time - length} are padding. */
  public int[] lengths() {
    return JSON.convertValue(json.required("lengths"), int[].class);
  }

  public boolean padded() {
    return Arrays.stream(lengths()).anyMatch(length -> length < time());
  }

  /** [batch][time][in]. */
  public double[][][] x() {
    return tensor("x");
  }

  /** [batch][time][hidden]. */
  public double[][][] h() {
    return tensor("h");
  }

  /** [batch][time][hidden]. */
  public double[][][] dh() {
    return tensor("dh");
  }

  /** [batch][time][in]. */
  public double[][][] dx() {
    return tensor("dx");
  }

  /** The names of the weights, W_i and so on. */
  public Set<String> weightNames() {
    Set<String> names = new TreeSet<>();
    json.required("params").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The weights of that name; a vector is a matrix of one row. */
  public double[][] weights(String name) {
    return matrix(json.required("params").required(name));
  }

  /** ∂loss/∂weights of that name; a vector is a matrix of one row. */
  public double[][] weightGradients(String name) {
    return matrix(json.required("dparams").required(name));
  }

  private double[][][] tensor(String name) {
    return JSON.convertValue(json.required(name), double[][][].class);
  }

  private static double[][] matrix(JsonNode node) {
    return node.path(0).isArray()
        ? JSON.convertValue(node, double[][].class)
        : new double[][] {JSON.convertValue(node, double[].class)};
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return file;
  }
}
