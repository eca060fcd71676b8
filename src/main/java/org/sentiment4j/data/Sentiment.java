package org.sentiment4j.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two classes, and their labels. The one place that says which label is which. */
public enum Sentiment {
  /** Label 0. */
  NEGATIVE(0, "neg"),
  /** Label 1: what a probability above 0.5 says. */
  POSITIVE(1, "pos");

  private static final double THRESHOLD = 0.5;

  private final int label;
  private final String folder;

  Sentiment(int label, String folder) {
    this.label = label;
    this.folder = folder;
  }

  /** The name of the class's folder in aclImdb's layout. */
  public String folder() {
    return folder;
  }

  /** The number that stands for the class in files and in networks: 0 or 1. */
  public int label() {
    return label;
  }

  /** The word that stands for the class in CSV files: {@code negative} or {@code positive}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the class with this label. */
  public static Sentiment ofLabel(int label) {
    return Arrays.stream(values())
        .filter(value -> value.label == label)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no class has the label " + label));
  }

  /** Returns the class that a network means which gives {@code probability} to positive. */
  public static Sentiment ofProbability(double probability) {
    return probability > THRESHOLD ? POSITIVE : NEGATIVE;
  }

  /** Returns the class with this folder. */
  public static Sentiment ofFolder(String folder) {
    return Arrays.stream(values())
        .filter(value -> value.folder.equals(folder))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the class that {@code word} names in a CSV file, in any case. */
  public static Optional<Sentiment> ofWord(String word) {
    return Arrays.stream(values())
        .filter(value -> value.word().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
