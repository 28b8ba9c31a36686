package io.monomorph.expression;

import static io.monomorph.expression.SameElements.same;

import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arithmetic on elements of other dtypes gives the numbers of the same steps one by one, wherever
 * operands are. The tests run with fused loops.
 */
class FusedConversionsTest {
  private final Random random = new Random(20261130);

  static Stream<Arguments> cases() {
    return Stream.of(DType.FLOAT32, DType.FLOAT64)
        .flatMap(
            to ->
                Stream.of(DType.values())
                    .filter(from -> !from.isComplex())
                    .map(from -> Arguments.of(from, to)));
  }

  /** Numbers of all sizes, among them the first and the last. */
  private NdBuffer elements(DType dtype, int n) {
    long[] bits = random.longs(n).toArray();
    for (int k = 0; k < n; k += 3) {
      bits[k] = random.nextInt(3) - 1L;
    }
    if (dtype.isFloating()) {
      double[] numbers = new double[n];
      for (int k = 0; k < n; k++) {
        numbers[k] =
            dtype == DType.FLOAT64
                ? Double.longBitsToDouble(bits[k])
                : Float.intBitsToFloat((int) bits[k]);
      }
      return Float64Buffer.wrap(numbers).astype(dtype);
    }
    NdBuffer integers = Int64Buffer.wrap(bits);
    return dtype == DType.BOOL ? integers.gt(0) : integers.astype(dtype);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theNumbersAreThoseOfTheSteps(DType from, DType to) {
    for (int n : new int[] {1, 100, 1024, 5000, 70_000}) {
      NdBuffer a = elements(from, n + 5).get("1:-4");
      NdBuffer b = elements(from, n + 5).get("3:-2");
      NdBuffer own = Buffers.arange(n).sub(n / 2).div(7).astype(to);
      same(a.astype(to).mul(0.5).add(b.astype(to)), as(a, to).mul(0.5).add(as(b, to)));
      same(own.mul(a.astype(to)).sub(own), own.lazy().mul(as(a, to)).sub(own));
      same(a.astype(to).div(255), as(a, to).div(255));
      NdBuffer part = own.get("1:");
      same(
          part.add(a.get("1:").astype(to)).mul(own.get(":-1")),
          part.lazy().add(as(a.get("1:"), to)).mul(own.get(":-1")));
      NdBuffer turned = a.get("::-1");
      same(turned.astype(to).add(1).mul(own), as(turned, to).add(1).mul(own));
      same(a.astype(to).mul(2).gt(b.astype(to)), as(a, to).mul(2).gt(as(b, to)));
    }
  }

  private static Expression as(NdBuffer of, DType to) {
    return of.lazy().astype(to);
  }

  @Test
  void picturesRowsAndColumnsAreReadWhereTheyLie() {
    NdBuffer picture = elements(DType.UINT8, 60 * 90 * 3).reshape(60, 90, 3);
    NdBuffer weights = Float64Buffer.of(0.3, 0.6, 0.1);
    same(picture.mul(weights).add(1), picture.lazy().mul(weights).add(1));
    NdBuffer channel = picture.get("..., 1");
    same(
        channel.astype(DType.FLOAT32).div(255).sub(0.5),
        as(channel, DType.FLOAT32).div(255).sub(0.5));
    NdBuffer inside = picture.get("1:-1, 2:-2");
    same(
        inside.astype(DType.FLOAT64).div(255).sub(0.5),
        as(inside, DType.FLOAT64).div(255).sub(0.5));
    NdBuffer row = elements(DType.INT16, 90);
    NdBuffer table = elements(DType.UINT16, 60 * 90).reshape(60, 90);
    same(
        table.astype(DType.FLOAT32).sub(row.astype(DType.FLOAT32)).mul(2),
        as(table, DType.FLOAT32).sub(as(row, DType.FLOAT32)).mul(2));
    NdBuffer transposed = table.transpose();
    same(
        transposed.astype(DType.FLOAT32).mul(2).add(1),
        as(transposed, DType.FLOAT32).mul(2).add(1));
  }
}
