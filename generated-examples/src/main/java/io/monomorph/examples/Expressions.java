package io.monomorph.examples;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;

/** What docs/expressions.md shows: several steps that are computed in one pass. */
public final class Expressions {
  private Expressions() {}

  /** Step by step: each line makes a new buffer. */
  static NdBuffer softmaxInSteps(NdBuffer scores) {
    NdBuffer shifted = scores.sub(Reductions.MAX.keepDims().apply(scores, 1));
    NdBuffer powers = shifted.exp();
    return powers.div(Reductions.SUM.keepDims().apply(powers, 1));
  }

  /** The same as one expression: some rows at a time, which stay in the cache. */
  static NdBuffer softmax(NdBuffer scores) {
    Expression powers = scores.lazy().sub(Reductions.MAX.keepDims().lazy(scores, 1)).exp();
    return powers.div(Reductions.SUM.keepDims().lazy(powers, 1)).eval();
  }

  /** Prints a plan and results. */
  public static void main(String[] args) {
    Float64Buffer a = Buffers.linspace(-1, 1, 12).reshape(3, 4);

    Expression scores = a.lazy().sub(a.mean(0)).div(a.std(0)).clip(-1, 1);
    System.out.println(scores);
    System.out.println(scores.eval());

    System.out.println(a.lazy().mul(a).sum().eval());

    Float64Buffer out = Float64Buffer.zeros(3, 4);
    a.lazy().mul(2).add(1).eval(Destination.into(out));
    System.out.println(out);

    System.out.println(softmax(a).equals(softmaxInSteps(a)));
    System.out.println(scores.explain());
  }
}
