package io.monomorph.bench.peers;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J on the processor. */
final class Nd4jPeer implements Peer {
  private final INDArray a;
  private final INDArray b;
  private final INDArray out;
  private final INDArray transposed;
  private final INDArray square;
  private final INDArray squareOut;

  Nd4jPeer(double[] a, double[] b) {
    this.a = Nd4j.createFromArray(a);
    this.b = Nd4j.createFromArray(b);
    this.out = Nd4j.createFromArray(new double[a.length]);
    int side = Peer.side(a.length);
    this.transposed = square(a, side).transpose();
    this.square = square(b, side);
    this.squareOut = square(new double[a.length], side);
  }

  private static INDArray square(double[] values, int side) {
    return Nd4j.createFromArray(Arrays.copyOf(values, side * side)).reshape(side, side);
  }

  @Override
  public Object add() {
    return a.addi(b, out);
  }

  @Override
  public Object multiply() {
    return a.muli(b, out);
  }

  @Override
  public Object exp() {
    return Nd4j.getExecutioner().exec(new Exp(a, out));
  }

  @Override
  public double sum() {
    return a.sumNumber().doubleValue();
  }

  @Override
  public double max() {
    return a.maxNumber().doubleValue();
  }

  @Override
  public Object addTransposed() {
    return transposed.addi(square, squareOut);
  }
}
