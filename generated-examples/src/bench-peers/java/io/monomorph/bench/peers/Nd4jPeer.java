package io.monomorph.bench.peers;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J on the processor. */
final class Nd4jPeer implements Peer {
  private final INDArray a;
  private final INDArray b;
  private final INDArray out;

  Nd4jPeer(double[] a, double[] b) {
    this.a = Nd4j.createFromArray(a);
    this.b = Nd4j.createFromArray(b);
    this.out = Nd4j.createFromArray(new double[a.length]);
  }

  @Override
  public Object add() {
    return a.addi(b, out);
  }

  @Override
  public Object exp() {
    return Nd4j.getExecutioner().exec(new Exp(a, out));
  }

  @Override
  public double sum() {
    return a.sumNumber().doubleValue();
  }
}
