package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Functions made of lambdas are universal functions as the declared ones are. */
class LambdaUfuncTest {
  private static final BinaryUfunc HYPOT =
      BinaryUfunc.of("hypotenuse", (x, y) -> Math.sqrt(x * x + y * y));

  private static final Float64Buffer X = Float64Buffer.of(3, 6, 9);
  private static final Float64Buffer Y = Float64Buffer.of(4, 8, 12);

  @Test
  void inputsAreBroadcastAndCast() {
    assertEquals(Float64Buffer.of(5, 10, 15), HYPOT.apply(X, Y));
    assertEquals(Float64Buffer.of(5, 10, 15), HYPOT.apply(X.astype(DType.INT8), Y.div(1.0)));
    assertEquals(Float64Buffer.of(5, 5), HYPOT.apply(Float32Buffer.of(3, -3), 4));
    assertEquals(
        Float64Buffer.of(5, 10).reshape(2, 1),
        HYPOT.apply(X.get(":2").reshape(2, 1), Y.get(":2").reshape(2, 1)));
    assertEquals(HYPOT.apply(X.reshape(3, 1), Y), HYPOT.outer(X, Y));
    assertEquals(Float64Buffer.of(15, 5), HYPOT.apply(X.get("::-2"), Y.get("::-2")));
    assertEquals(List.of(DType.FLOAT64), HYPOT.resultTypes("int64", 1));
    assertEquals("(float64, float64) -> float64", HYPOT.signatures().getFirst().toString());
  }

  @Test
  void settingsCountAsForDeclaredFunctions() {
    Float32Buffer out = Float32Buffer.zeros(3);
    BoolBuffer mask = BoolBuffer.of(true, false, true);
    HYPOT.where(mask).apply(X, Y, Destination.into(out));
    assertEquals(Float32Buffer.of(5, 0, 15), out);
    Float64Buffer large = Buffers.linspace(0, 1, 200_000);
    assertEquals(HYPOT.apply(large, 1), HYPOT.on(ForkJoinPool.commonPool()).apply(large, 1));
    Float64Buffer inPlace = X.copy();
    HYPOT.apply(inPlace.get("1:"), inPlace.get(":-1"), Destination.into(inPlace.get("1:")));
    assertEquals(X.get(0), inPlace.get(0));
    assertEquals(Math.sqrt(81 + 36), inPlace.get(2));
  }

  @Test
  void functionsOfTwoInputsAreReduced() {
    BinaryUfunc horner = BinaryUfunc.of("horner", (sum, digit) -> 10 * sum + digit);
    NdBuffer digits = Int64Buffer.of(1, 2, 3, 4, 5, 6).reshape(2, 3);
    assertEquals(Float64Buffer.of(123, 456), horner.reduce(digits, 1));
    assertEquals(Float64Buffer.of(14, 25, 36), horner.reduce(digits, 0));
    assertEquals(Float64Buffer.of(1, 12, 123), horner.accumulate(digits.get("0"), 0));
    assertEquals(Float64Buffer.of(12, 3), horner.reduceAt(digits.get("0"), new long[] {0, 2}, 0));
    assertEquals(Float64Buffer.full(7.0), horner.reduction().initial(7).apply(Float64Buffer.of()));
    NdBuffer counts = Buffers.zeros(DType.INT64, 2);
    horner.at(counts, 1, Index.of(0, 0, 1));
    assertEquals(Int64Buffer.of(11, 1), counts);
  }

  @Test
  void longsKeepAllTheirBits() {
    BinaryUfunc or = BinaryUfunc.ofLong("or", (x, y) -> x | y);
    assertEquals(Int64Buffer.of(Long.MAX_VALUE), or.apply(Int64Buffer.of(Long.MAX_VALUE - 1), 1));
    assertEquals(Int64Buffer.of(7), or.reduce(Int8Buffer.of(1, 2, 4).reshape(1, 3), 1));
    assertEquals(
        "or has no loop for (float64, an integer); it takes int64; astype casts",
        assertThrows(IllegalArgumentException.class, () -> or.apply(X, 1)).getMessage());
    UnaryUfunc next = UnaryUfunc.ofLong("next", x -> x + 1);
    assertEquals(Int64Buffer.of(2, 3), next.apply(Int16Buffer.of(1, 2)));
  }

  @Test
  void testsGiveBool() {
    assertEquals(
        BoolBuffer.of(false, true, false),
        UnaryUfunc.ofPredicate("even", x -> x % 2 == 0).apply(X));
    assertEquals(
        BoolBuffer.of(true, false, false),
        BinaryUfunc.ofPredicate("near", (x, y) -> y - x < 2).apply(X, Y));
    assertEquals(
        BoolBuffer.of(false, true, false),
        TernaryUfunc.ofPredicate("within", (x, low, high) -> low <= x && x < high).apply(X, 4, 9));
    BinaryUfunc near = BinaryUfunc.ofPredicate("near", (x, y) -> y - x < 2);
    assertThrows(IllegalArgumentException.class, () -> near.reduce(X));
  }

  @Test
  void functionsOfOneAndThreeInputs() {
    UnaryUfunc square = UnaryUfunc.of("square", x -> x * x);
    assertEquals(Float64Buffer.of(9, 36, 81), square.apply(X));
    NdBuffer some = X.copy();
    square.at(some, "1");
    assertEquals(Float64Buffer.of(3, 36, 9), some);
    TernaryUfunc lerp = TernaryUfunc.of("lerp", (a, b, t) -> a + t * (b - a));
    assertEquals(Float64Buffer.of(3.5, 7, 10.5), lerp.apply(X, Y, 0.5));
    TernaryUfunc muladd = TernaryUfunc.ofLong("muladd", (a, b, c) -> a * b + c);
    assertEquals(Int64Buffer.of(7, 13), muladd.apply(Int64Buffer.of(1, 2), 6, 1));
  }

  @Test
  void eachLambdaHasALoopOfItsOwn() {
    UnaryUfunc one = UnaryUfunc.of("one", x -> x + 1);
    UnaryUfunc two = UnaryUfunc.of("two", x -> x + 2);
    assertNotSame(
        one.signatures().getFirst().loop().getClass(),
        two.signatures().getFirst().loop().getClass());
    assertEquals("one", one.toString());
  }

  @Test
  void whatALambdaThrowsIsThrown() {
    UnaryUfunc fussy =
        UnaryUfunc.of(
            "fussy",
            x -> {
              throw new ArithmeticException("no " + x);
            });
    assertEquals(
        "no 3.0", assertThrows(ArithmeticException.class, () -> fussy.apply(X)).getMessage());
  }
}
