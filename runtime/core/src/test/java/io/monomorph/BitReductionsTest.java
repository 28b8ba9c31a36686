package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.List;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** And, or and xor of all elements are those of a loop by hand, however many are folded at once. */
class BitReductionsTest {
  private record Fold(UfuncReduction reduction, long identity, LongBinaryOperator step) {}

  private static final List<Fold> FOLDS =
      List.of(
          new Fold(Ufuncs.BITWISE_AND.reduction(), -1, (a, b) -> a & b),
          new Fold(Ufuncs.BITWISE_OR.reduction(), 0, (a, b) -> a | b),
          new Fold(Ufuncs.BITWISE_XOR.reduction(), 0, (a, b) -> a ^ b));

  /** Random bits of which most are set, or most are not, so that one element can decide. */
  private static NdBuffer bits(DType dtype, long n, Random random) {
    long[] values = new long[(int) n];
    boolean mostly = random.nextBoolean();
    for (int k = 0; k < n; k++) {
      long few = random.nextInt(4) == 0 ? 1L << random.nextInt(64) : 0;
      values[k] = mostly ? ~few : few;
    }
    return Buffers.fromArray(values).astype(dtype);
  }

  private static long byHand(Fold fold, NdBuffer of) {
    long result = fold.identity();
    for (long k = 0; k < of.size(); k++) {
      result = fold.step().applyAsLong(result, of.getLong(k));
    }
    return result;
  }

  private static void check(NdBuffer of) {
    for (Fold fold : FOLDS) {
      NdBuffer result = fold.reduction().apply(of);
      assertEquals(of.dtype(), result.dtype());
      NdBuffer expected = Buffers.fromArray(new long[] {byHand(fold, of)}).astype(of.dtype());
      assertEquals(expected.reshape(), result, () -> fold.reduction() + " of " + of.describe());
    }
  }

  private static List<DType> places(DType dtype) {
    return dtype.isInteger() ? List.of(dtype) : List.of();
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void lengthsAroundBlocks(DType dtype) {
    Random random = new Random(11);
    for (DType of : places(dtype)) {
      for (int n = 0; n < 300; n++) {
        check(bits(of, n, random));
      }
      for (int n : new int[] {511, 512, 513, 1023, 1024, 1025, 4095, 4097, 70_001}) {
        check(bits(of, n, random));
        check(bits(of, n + 5, random).get(Index.from(5)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void partsOfBuffers(DType dtype) {
    Random random = new Random(12);
    for (DType of : places(dtype)) {
      for (int n : new int[] {7, 600, 3000}) {
        NdBuffer bits = bits(of, n, random);
        check(bits.get(Index.every(-1)));
        check(bits.get(Index.from(1, 3)));
        check(Buffers.with().backend("memory").fromArray(bits));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void alongAxes(DType dtype) {
    Random random = new Random(13);
    for (DType of : places(dtype)) {
      for (long[] shape : new long[][] {{3, 700}, {700, 3}, {300, 300}, {1, 513}, {40, 257}}) {
        NdBuffer bits = bits(of, shape[0] * shape[1], random).reshape(shape);
        for (Fold fold : FOLDS) {
          NdBuffer down = fold.reduction().apply(bits, 0);
          NdBuffer along = fold.reduction().apply(bits, 1);
          for (int k = 0; k < shape[1]; k += 19) {
            NdBuffer column = bits.get(Index.all(), Index.at(k));
            assertEquals(byHand(fold, column.astype(of)), down.getLong(k));
          }
          for (int k = 0; k < shape[0]; k += 19) {
            assertEquals(byHand(fold, bits.get(Index.at(k))), along.getLong(k));
          }
        }
      }
    }
  }
}
