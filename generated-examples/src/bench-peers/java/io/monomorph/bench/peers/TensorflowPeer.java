package io.monomorph.bench.peers;

import java.util.Arrays;
import org.tensorflow.ndarray.DoubleNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** TensorFlow's ndarray, which has accessors and no arithmetic. */
final class TensorflowPeer implements Peer {
  private final DoubleNdArray a;
  private final DoubleNdArray b;
  private final DoubleNdArray out;
  private final DoubleNdArray matrix;
  private final DoubleNdArray square;
  private final DoubleNdArray squareOut;

  TensorflowPeer(double[] a, double[] b) {
    this.a = vector(a);
    this.b = vector(b);
    this.out = vector(new double[a.length]);
    int side = Peer.side(a.length);
    this.matrix = square(a, side);
    this.square = square(b, side);
    this.squareOut = square(new double[a.length], side);
  }

  private static DoubleNdArray square(double[] values, int side) {
    double[] some = Arrays.copyOf(values, side * side);
    return NdArrays.wrap(Shape.of(side, side), DataBuffers.of(some));
  }

  private static DoubleNdArray vector(double[] values) {
    return NdArrays.wrap(Shape.of(values.length), DataBuffers.of(values));
  }

  @Override
  public Object add() {
    out.scalars()
        .forEachIndexed(
            (index, element) -> element.setDouble(a.getDouble(index) + b.getDouble(index)));
    return out;
  }

  @Override
  public Object multiply() {
    out.scalars()
        .forEachIndexed(
            (index, element) -> element.setDouble(a.getDouble(index) * b.getDouble(index)));
    return out;
  }

  @Override
  public Object exp() {
    out.scalars()
        .forEachIndexed((index, element) -> element.setDouble(Math.exp(a.getDouble(index))));
    return out;
  }

  @Override
  public double sum() {
    double[] sum = {0};
    a.scalars().forEach(element -> sum[0] += element.getDouble());
    return sum[0];
  }

  @Override
  public double max() {
    double[] max = {Double.NEGATIVE_INFINITY};
    a.scalars().forEach(element -> max[0] = Math.max(max[0], element.getDouble()));
    return max[0];
  }

  @Override
  public Object addTransposed() {
    squareOut
        .scalars()
        .forEachIndexed(
            (index, element) -> {
              double x = matrix.getDouble(index[1], index[0]);
              element.setDouble(x + square.getDouble(index));
            });
    return squareOut;
  }
}
