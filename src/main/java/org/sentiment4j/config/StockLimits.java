package org.sentiment4j.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Deeplearning4j's own layers cannot do. */
public final class StockLimits {
  private StockLimits() {}

  /** What to do about them. */
  public static final String ADVICE = "; use model.engine fused, on the CPU";

  /**
   * One thing that they cannot do.
   *
   * @param key the setting that asks for it
   * @param reason why not, to be read behind the key
   */
  public record Limit(String key, String reason) {}

  /** Returns what they cannot do of {@code model}, often nothing. */
  public static List<Limit> of(ModelConfig model, Padding padding) {
    if (!(model instanceof ModelConfig.Recurrent recurrent)) {
      return List.of(lacking("model.type", ModelConfig.Mlp.TYPE));
    }
    List<Limit> limits = new ArrayList<>();
    if (!recurrent.cell().isStock()) {
      limits.add(lacking("model.cell", name(recurrent.cell())));
    }
    switch (recurrent.pooling()) {
      case ATTENTION -> limits.add(lacking("model.pooling", name(recurrent.pooling())));
      case MAX, MEAN -> {
        if (padding == Padding.LEARNED) {
          limits.add(
              new Limit(
                  "model.pooling",
                  name(recurrent.pooling())
                      + " with data.padding learned would count the padding in Deeplearning4j's own"
                      + " layers"));
        }
      }
      case LAST -> {
        // They have that.
      }
    }
    return limits;
  }

  private static Limit lacking(String key, String value) {
    return new Limit(key, value + " is none of Deeplearning4j's own layers");
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
