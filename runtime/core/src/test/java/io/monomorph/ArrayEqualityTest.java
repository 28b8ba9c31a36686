package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrays are equal if each element is, wherever in a block the one lies that is not. */
class ArrayEqualityTest {
  private static final int[] LENGTHS = {1, 2, 63, 511, 512, 513, 1024, 1500};

  private static final double[] SPECIAL = {
    0.0, -0.0, 1, Double.NaN, Double.longBitsToDouble(0xFFF8_0000_0000_0001L), 1.0 / 0.0, -1.0 / 0.0
  };

  private final Random random = new Random(20261201);

  /** Numbers, some of them special. */
  private NdBuffer numbers(DType dtype, int n, int specials) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = k % 100;
    }
    for (int k = 0; k < specials; k++) {
      values[random.nextInt(n)] =
          dtype.isFloating() || dtype.isComplex() ? SPECIAL[random.nextInt(SPECIAL.length)] : 0;
    }
    return Float64Buffer.wrap(values).astype(dtype);
  }

  private static void check(NdBuffer a, NdBuffer b) {
    BoolBuffer equal = a.eq(b);
    String name = a.dtype() + " " + a.layout() + " " + b.layout();
    assertEquals(equal.all().get(), Functions.arrayEqual(a, b), name);
    BoolBuffer orNan =
        a.dtype().isInteger() || a.dtype() == DType.BOOL
            ? equal
            : equal.or(a.isnan().and(b.isnan()));
    assertEquals(orNan.all().get(), Functions.arrayEqual(a, b, true), name);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void asTheMaskOfAllElements(DType dtype) {
    for (int n : LENGTHS) {
      for (int specials = 0; specials < 3; specials++) {
        NdBuffer a = numbers(dtype, n + 5, specials);
        NdBuffer b = a.copy();
        check(a, b);
        int place = random.nextInt(n + 5);
        b.get(place + ":" + (place + 1)).assign(numbers(dtype, 101, 9).get("100:"));
        check(a, b);
        check(a.get("3:-2"), b.get("3:-2").copy());
        check(a.get("::-1"), b.get("::-1"));
        check(a.get("::-1"), b.get("::-1").copy());
        check(a.get("::2"), b.get("::2"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void shapesAndOrders(DType dtype) {
    NdBuffer a = numbers(dtype, 600, 0).reshape(20, 30);
    check(a, a.transpose().copy().transpose());
    check(a.get(":, 1:"), a.get(":, 1:").copy());
    check(a.get(":, 1:"), a.get(":, :-1"));
    assertEquals(false, Functions.arrayEqual(a, a.ravel()));
    assertEquals(true, Functions.arrayEqual(a.get("0:0"), a.get("5:5")));
  }
}
