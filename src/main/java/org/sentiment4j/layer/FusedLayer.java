package org.sentiment4j.layer;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.Sequences;
import org.sentiment4j.kernel.Workers;

/** What the running layers have in common: their threads, and arrays as the kernels see them. */
abstract class FusedLayer<C extends org.deeplearning4j.nn.conf.layers.BaseLayer>
    extends BaseLayer<C> {
  private static final long serialVersionUID = 1L;

  /**
   * @throws IllegalArgumentException for a network that does not compute in single precision
   */
  FusedLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    requireFloat("layer " + conf.getLayer().getLayerName(), dataType);
  }

  /**
   * @throws IllegalArgumentException for a network that does not compute in single precision
   */
  static void requireFloat(String what, DataType dataType) {
    if (dataType != DataType.FLOAT) {
      throw new IllegalArgumentException(
          what + " computes in FLOAT, and the network is one of " + dataType);
    }
  }

  /**
   * Returns this layer, ready to run: what Deeplearning4j expects of a configuration's {@code
   * instantiate}.
   *
   * @param parameters where its parameters are, flat
   * @param initialise whether they are to be drawn
   */
  final FusedLayer<C> ready(
      Collection<TrainingListener> listeners, int index, INDArray parameters, boolean initialise) {
    setListeners(listeners);
    setIndex(index);
    setParamsViewArray(parameters);
    setParamTable(layerConf().initializer().init(conf, parameters, initialise));
    return this;
  }

  /**
   * Sets the threads to compute with, by default those of {@link FusedThreads}. The result is the
   * same with any. To be called between batches: a backward pass that is yet to come is lost.
   */
  public abstract void useWorkers(Workers workers);

  /** The same values in single precision and dense Fortran order: the same array where it is so. */
  static INDArray fortran(INDArray array) {
    INDArray floats = array.castTo(DataType.FLOAT);
    boolean dense = Arrays.equals(floats.stride(), ArrayUtil.calcStridesFortran(floats.shape()));
    return dense ? floats : floats.dup('f');
  }

  /**
   * The elements of {@code array} where they are, in memory's order. They do not keep the array
   * from being collected, and its memory from being used for another: whoever reads or writes them
   * must hold on to it, with a {@link Reference#reachabilityFence} behind.
   *
   * @param array dense, in single precision; a view of neighbouring elements will do
   */
  static FloatBuffer elements(INDArray array) {
    FloatBuffer all = array.data().asNioFloat();
    int first = all.position();
    return all.slice(first, Math.toIntExact(array.length()));
  }

  /** A copy of the elements of a parameter in Fortran order, which is how they are kept. */
  static float[] copy(INDArray parameter) {
    float[] values = new float[Math.toIntExact(parameter.length())];
    INDArray dense = fortran(parameter);
    read(dense, values);
    return values;
  }

  /** A copy of the elements in the order of the indices, the last one running fastest. */
  static float[] elementsInOrder(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    INDArray floats = array.castTo(DataType.FLOAT);
    INDArray dense = floats.ordering() == 'c' && !floats.isView() ? floats : floats.dup('c');
    read(dense, values);
    return values;
  }

  private static void read(INDArray dense, float[] values) {
    try {
      elements(dense).get(0, values);
    } finally {
      Reference.reachabilityFence(dense);
    }
  }

  /**
   * @throws IllegalArgumentException where there is a mask, and it is not {@code [batch, time]}
   */
  final void requireMaskOf(int batch, int time) {
    if (maskArray != null
        && (maskArray.rank() != 2 || maskArray.size(0) != batch || maskArray.size(1) != time)) {
      throw refuse(
          "expected a mask [" + batch + ", " + time + "], not " + maskArray.shapeInfoToString());
    }
  }

  /** Sets the gradient of a parameter. */
  final void put(Gradient gradients, String name, float[] values) {
    INDArray view = gradientViews.get(name);
    elements(view).put(0, values);
    gradients.setGradientFor(name, view);
  }

  /**
   * The input as the kernels see it: what is padding, the mask says.
   *
   * @param x the input {@code [batch, size, time]}, dense, in Fortran order
   */
  final Sequences sequences(INDArray x) {
    int batch = Math.toIntExact(x.size(0));
    int time = Math.toIntExact(x.size(2));
    requireMaskOf(batch, time);
    Lengths lengths = maskArray == null ? Lengths.full(batch, time) : lengths();
    return new Sequences(elements(x), batch, time, lengths.words(), lengths.paddingFirst());
  }

  private Lengths lengths() {
    try {
      return Lengths.of(maskArray);
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  /**
   * The input as word ids; see {@link WordIds}.
   *
   * @param readMask the mask where it says what is read, or null
   */
  final int[] readIds(INDArray readMask, long count) {
    requireMaskOf(Math.toIntExact(input.size(0)), Math.toIntExact(input.size(input.rank() - 1)));
    try {
      return WordIds.read(input, readMask, count);
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  /** Says that there is a layer of this kind, but not of what it is asked for. */
  final IllegalArgumentException refuse(String problem) {
    return new IllegalArgumentException(layerId() + ": " + problem);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
