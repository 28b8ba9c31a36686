package io.monomorph.expression;

import static io.monomorph.expression.SameElements.same;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Computed numbers become the integers that they become step by step, wherever operands are, and
 * also those that no integer is. The tests run with fused loops.
 */
class FusedCastsTest {
  /** At and beyond the ends of ints, bytes and longs. */
  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0x1p31,
    0x1p31 - 1,
    0x1p31 - 0.5,
    0x1.fffffep30,
    -0x1p31,
    -0x1p31 - 1,
    -0x1p31 - 0.5,
    -0x1p31 + 1,
    1e10,
    -1e10,
    1e300,
    -1e300,
    256,
    -0.75,
    -0.0,
    4e-320
  };

  private final Random random = new Random(20261201);

  static Stream<Arguments> cases() {
    return Stream.of(DType.FLOAT32, DType.FLOAT64)
        .flatMap(
            from ->
                Stream.of(DType.values())
                    .filter(to -> !to.isComplex())
                    .map(to -> Arguments.of(from, to)));
  }

  /**
   * Numbers of which one in so many is special.
   *
   * @param rarity 0 for none
   */
  private NdBuffer numbers(DType dtype, int n, int rarity) {
    double[] numbers = new double[n];
    for (int k = 0; k < n; k++) {
      boolean special = rarity != 0 && random.nextInt(rarity) == 0;
      numbers[k] =
          special ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble() * 600 - 300;
    }
    return Float64Buffer.wrap(numbers).astype(dtype);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theIntegersAreThoseOfTheSteps(DType from, DType to) {
    for (int rarity : new int[] {0, 3, 3000}) {
      for (int n : new int[] {1, 255, 1024, 1025, 20_000}) {
        NdBuffer a = numbers(from, n + 5, rarity).get("1:-4");
        NdBuffer b = numbers(from, n + 5, rarity).get("3:-2");
        same(a.mul(1).add(0).astype(to), a.lazy().mul(1).add(0).astype(to));
        same(a.mul(2).sub(b).astype(to), a.lazy().mul(2).sub(b).astype(to));
        same(a.abs().astype(to).add(1), a.lazy().abs().astype(to).add(1));
        NdBuffer turned = a.get("::-1");
        same(turned.mul(2).add(b).astype(to), turned.lazy().mul(2).add(b).astype(to));
      }
    }
  }

  @Test
  void pixelsRowsAndColumns() {
    NdBuffer picture = Buffers.arange(60 * 90 * 3).mod(256).astype(DType.UINT8).reshape(60, 90, 3);
    for (DType to : new DType[] {DType.UINT8, DType.INT16, DType.INT32, DType.INT64}) {
      NdBuffer gray =
          picture
              .get("..., 0")
              .mul(0.3f)
              .add(picture.get("..., 1").mul(0.6f))
              .add(picture.get("..., 2").mul(0.1f));
      Expression lazyGray =
          picture
              .get("..., 0")
              .lazy()
              .mul(0.3f)
              .add(picture.get("..., 1").lazy().mul(0.6f))
              .add(picture.get("..., 2").lazy().mul(0.1f));
      same(gray.astype(to), lazyGray.astype(to));
      NdBuffer part = picture.get("1:-1, 2:-2, :2");
      same(part.mul(1.5f).sub(7).astype(to), part.lazy().mul(1.5f).sub(7).astype(to));
      NdBuffer table = numbers(DType.FLOAT64, 60 * 90, 50).reshape(60, 90);
      NdBuffer row = table.get("3");
      NdBuffer column = table.get(":, 5:6");
      same(table.sub(row).div(column).astype(to), table.lazy().sub(row).div(column).astype(to));
      NdBuffer across = table.transpose();
      same(across.mul(3).astype(to), across.lazy().mul(3).astype(to));
    }
  }

  @Test
  void integersMayGoToWhereTheOperandsAre() {
    NdBuffer bytes = Buffers.arange(5000).mod(200).astype(DType.UINT8);
    NdBuffer expected = bytes.mul(1.2f).add(3).astype(DType.UINT8);
    bytes.lazy().mul(1.2f).add(3).astype(DType.UINT8).eval(Destination.into(bytes));
    assertEquals(expected.toString(), bytes.toString());
    same(expected, bytes.lazy());
  }
}
