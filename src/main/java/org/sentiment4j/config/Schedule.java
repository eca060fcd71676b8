package org.sentiment4j.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the learning rate goes on from the optimizer's. */
public sealed interface Schedule {

  /**
   * The number of updates at the beginning over which the rate rises, by equal steps from near 0 to
   * what the schedule says (Goyal et al. 2017, Accurate, large minibatch SGD, section 2.2).
   */
  int warmUp();

  /**
   * Whether the rate of an update depends on the number of epochs of the whole training, so that
   * one that has begun cannot be made longer.
   */
  default boolean dependsOnEpochs() {
    return false;
  }

  /**
   * Always the optimizer's rate.
   *
   * @param warmUp see {@link Schedule#warmUp}
   */
  record Constant(int warmUp) implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "constant";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }
  }

  /**
   * Now and then lower at once.
   *
   * @param every a number of epochs
   * @param factor the rate is multiplied by it behind each {@code every} epochs
   * @param warmUp see {@link Schedule#warmUp}
   */
  record Step(int every, double factor, int warmUp) implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "step";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }
  }

  /**
   * Lower with every epoch.
   *
   * @param factor the rate is multiplied by it behind each epoch
   * @param warmUp see {@link Schedule#warmUp}
   */
  record Exponential(double factor, int warmUp) implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "exponential";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }
  }

  /**
   * Down half a cosine wave, update by update, to the end of the training (Loshchilov and Hutter
   * 2017, SGDR, equation 5, without restarts).
   *
   * @param last the rate where the wave ends, {@code final} in the configuration
   * @param warmUp see {@link Schedule#warmUp}
   */
  record Cosine(@JsonProperty("final") double last, int warmUp) implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "cosine";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }

    @Override
    public boolean dependsOnEpochs() {
      return true;
    }
  }

  /**
   * Lower whenever the validation does not improve, as Keras' ReduceLROnPlateau.
   *
   * @param monitor what is to improve
   * @param factor the rate is multiplied by it behind {@code patience} epochs in a row without an
   *     improvement
   * @param patience a number of epochs, at least 1; PyTorch counts one less
   * @param minDelta an improvement is better than the best so far by more than this
   * @param lowest the rate never falls below it
   * @param warmUp see {@link Schedule#warmUp}
   */
  record Plateau(
      Monitor monitor, double factor, int patience, double minDelta, double lowest, int warmUp)
      implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "plateau";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }
  }

  /**
   * Up to the optimizer's rate and down again, each over 45 % of the training, update by update,
   * then to nearly nothing (Smith 2018, A disciplined approach to neural network hyper-parameters,
   * part 1, section 4). There is no momentum to go the other way.
   *
   * @param start the rate of the first update, and at the end of the way down
   * @param last the rate of the last update, {@code final} in the configuration
   * @param warmUp see {@link Schedule#warmUp}
   */
  record OneCycle(double start, @JsonProperty("final") double last, int warmUp)
      implements Schedule {
    /** The name in the configuration. */
    static final String TYPE = "one_cycle";

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }

    @Override
    public boolean dependsOnEpochs() {
      return true;
    }
  }
}
