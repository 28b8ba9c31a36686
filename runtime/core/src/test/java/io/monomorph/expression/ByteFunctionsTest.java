package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is looked up for bytes is what is computed of them. */
class ByteFunctionsTest {
  private static final int SIDE = 300;

  private static final UInt8Buffer PICTURE = UInt8Buffer.wrap(bytes(1)).reshape(SIDE, SIDE);
  private static final Int8Buffer SIGNED = Int8Buffer.wrap(bytes(2)).reshape(SIDE, SIDE);

  @Test
  void theSameAsStepByStep() {
    for (NdBuffer a : List.of(PICTURE, SIGNED, PICTURE.transpose(), SIGNED.get("::-1, ::2"))) {
      same(
          a.div(255.0).pow(1 / 2.2).mul(255).astype(DType.UINT8),
          a.lazy().div(255.0).pow(1 / 2.2).mul(255).astype(DType.UINT8));
      same(a.sub(20).mul(1.7).astype(DType.INT8), a.lazy().sub(20).mul(1.7).astype(DType.INT8));
      same(a.astype(DType.FLOAT32).exp(), a.lazy().astype(DType.FLOAT32).exp());
      same(a.mul(0.1).sin().gt(0.5), a.lazy().mul(0.1).sin().gt(0.5));
    }
  }

  @Test
  void partsOfAnExpression() {
    NdBuffer b = Buffers.linspace(0, 1, SIDE);
    same(
        PICTURE.mul(0.1).exp().add(SIGNED.mul(0.1).exp()).mul(b),
        PICTURE.lazy().mul(0.1).exp().add(SIGNED.lazy().mul(0.1).exp()).mul(b));
    NdBuffer root = PICTURE.sqrt().add(PICTURE);
    same(root.add(PICTURE.transpose()), lazyRoot().add(PICTURE.transpose()));
    same(root.mean(0), lazyRoot().mean(0));
    NdBuffer[] parts = Ufuncs.MODF.apply(root);
    Expression[] lazyParts = Ufuncs.MODF.lazy(lazyRoot());
    same(parts[0].add(parts[1]), lazyParts[0].add(lazyParts[1]));
  }

  private static Expression lazyRoot() {
    return PICTURE.lazy().sqrt().add(PICTURE);
  }

  /** A table has results for all bytes, and 2 to the power of -100 is none. */
  @Test
  void noResultIsAskedForThatIsRefused() {
    NdBuffer exponents = PICTURE.maximum(100).astype(DType.UINT8);
    same(
        Buffers.full(DType.INT64, 2).pow(exponents.astype(DType.INT64).sub(100).mod(32)),
        Buffers.full(DType.INT64, 2)
            .lazy()
            .pow(exponents.lazy().astype(DType.INT64).sub(100).mod(32)));
    same(
        Buffers.full(DType.INT64, 1).pow(exponents.astype(DType.INT64).sub(100)),
        Buffers.full(DType.INT64, 1).lazy().pow(exponents.lazy().astype(DType.INT64).sub(100)));
  }

  @Test
  void intoTheOperand() {
    NdBuffer a = PICTURE.copy();
    NdBuffer wanted = a.get("1:").div(255.0).cbrt().mul(255).astype(DType.UINT8);
    a.get("1:")
        .lazy()
        .div(255.0)
        .cbrt()
        .mul(255)
        .astype(DType.UINT8)
        .eval(Destination.into(a.get(":-1")));
    assertEquals(wanted, a.get(":-1"));
  }

  private static void same(NdBuffer wanted, Expression found) {
    assertEquals(wanted, found.eval());
  }

  private static byte[] bytes(long seed) {
    byte[] all = new byte[SIDE * SIDE];
    new Random(seed).nextBytes(all);
    return all;
  }
}
