package io.monomorph.bench.peers;

import io.monomorph.Float64Buffer;
import io.monomorph.Ufuncs;

/** This library. */
final class MonomorphPeer implements Peer {
  private final Float64Buffer a;
  private final Float64Buffer b;
  private final Float64Buffer out;

  MonomorphPeer(double[] a, double[] b) {
    this.a = Float64Buffer.wrap(a);
    this.b = Float64Buffer.wrap(b);
    this.out = Float64Buffer.zeros(a.length);
  }

  @Override
  public Object add() {
    return Ufuncs.add(a, b, out);
  }

  @Override
  public Object exp() {
    return Ufuncs.exp(a, out);
  }

  @Override
  public double sum() {
    return Ufuncs.ADD.reduce(a).getDouble();
  }
}
