package io.monomorph.bench.peers;

import static io.monomorph.Destination.into;

import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.index.Index;

/** This library. */
final class MonomorphPeer implements Peer {
  private final Float64Buffer a;
  private final Float64Buffer b;
  private final Float64Buffer out;
  private final NdBuffer transposed;
  private final NdBuffer square;
  private final NdBuffer squareOut;

  MonomorphPeer(double[] a, double[] b) {
    this.a = Float64Buffer.wrap(a);
    this.b = Float64Buffer.wrap(b);
    this.out = Float64Buffer.zeros(a.length);
    int side = Peer.side(a.length);
    this.transposed = square(this.a, side).transpose();
    this.square = square(this.b, side);
    this.squareOut = square(out, side);
  }

  private static NdBuffer square(Float64Buffer vector, int side) {
    return vector.get(Index.to((long) side * side)).reshape(side, side);
  }

  @Override
  public Object add() {
    return Functions.add(a, b, into(out));
  }

  @Override
  public Object multiply() {
    return Functions.multiply(a, b, into(out));
  }

  @Override
  public Object exp() {
    return Functions.exp(a, into(out));
  }

  @Override
  public double sum() {
    return Ufuncs.ADD.reduce(a).getDouble();
  }

  @Override
  public double max() {
    return Ufuncs.MAXIMUM.reduce(a).getDouble();
  }

  @Override
  public Object addTransposed() {
    return Functions.add(transposed, square, into(squareOut));
  }
}
