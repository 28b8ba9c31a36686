package io.monomorph.bench.peers;

import org.tensorflow.ndarray.DoubleNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** TensorFlow's ndarray, which has accessors and no arithmetic. */
final class TensorflowPeer implements Peer {
  private final DoubleNdArray a;
  private final DoubleNdArray b;
  private final DoubleNdArray out;

  TensorflowPeer(double[] a, double[] b) {
    this.a = vector(a);
    this.b = vector(b);
    this.out = vector(new double[a.length]);
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
}
