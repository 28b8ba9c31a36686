package io.monomorph;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The functions in {@link Functions}, averages, and reductions along no axis give what NumPy's
 * give, bit for bit. The script composed_goldens.py makes the cases; the property {@code
 * monomorph.functions} names a file with others.
 */
class FunctionsAgainstNumpyTest {
  private static final List<BackendProvider> BACKENDS = Elements.backends();

  @Test
  void functionsAreNumpys() {
    GoldenLines.compare(
        UfuncGoldens.lines("ufunc/functions.txt.gz", "monomorph.functions").stream(),
        (question, expected, number) -> {
          String found = answer(question.split(" \\| ", -1), expected, number);
          return found.equals(expected) ? "" : found;
        });
  }

  private static String answer(String[] parts, String expected, int number) {
    try {
      return UfuncAnswer.of(new NdBuffer[] {run(parts, number)}, expected);
    } catch (IllegalArgumentException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer run(String[] facts, int number) {
    Object a = operand(facts[facts[0].equals("alone") ? 2 : 1], number);
    return switch (facts[0]) {
      case "where" ->
          Functions.where(a, operand(facts[2], number / 2), operand(facts[3], number / 4));
      case "round" -> Functions.round(a, Integer.parseInt(facts[2]));
      case "isclose", "allclose" -> close(facts, a, operand(facts[2], number / 2));
      case "array_equal" ->
          truth(Functions.arrayEqual(a, operand(facts[2], number / 2), isTrue(facts[3])));
      case "nan_to_num" ->
          facts.length == 2
              ? Functions.nanToNum(a)
              : Functions.nanToNum(a, real(facts[2]), real(facts[3]), real(facts[4]));
      case "diff" -> Functions.diff(a, Integer.parseInt(facts[2]), Integer.parseInt(facts[3]));
      case "average" -> {
        AverageReduction average = Reductions.AVERAGE.weights(operand(facts[2], number / 2));
        yield (isTrue(facts[4]) ? average.keepDims() : average)
            .apply(a, GoldenOperand.axes(facts[3]));
      }
      default -> alone(facts[1], (NdBuffer) a, number);
    };
  }

  /** Each element by itself; also into a buffer. */
  private static NdBuffer alone(String name, NdBuffer a, int number) {
    BufferReduction reduction = Settings.set(Settings.reduction(name), "noAxes");
    NdBuffer result = reduction.apply(a);
    NdBuffer out = Elements.on(BACKENDS.get(number % 2), result);
    out.assign(Int64Buffer.of(0));
    assertEquals(result, reduction.apply(a, Destination.into(out)));
    return result;
  }

  private static NdBuffer close(String[] facts, Object a, Object b) {
    double relative = real(facts[3]);
    double absolute = real(facts[4]);
    boolean equalNan = isTrue(facts[5]);
    return facts[0].equals("isclose")
        ? Functions.isclose(a, b, relative, absolute, equalNan)
        : truth(Functions.allclose(a, b, relative, absolute, equalNan));
  }

  private static NdBuffer truth(boolean value) {
    return BoolBuffer.full(value);
  }

  private static double real(String text) {
    return Double.parseDouble(text);
  }

  private static boolean isTrue(String text) {
    return text.equals("True");
  }

  private static Object operand(String text, int number) {
    return GoldenOperand.isArray(text)
        ? GoldenOperand.of(text, BACKENDS.get(number % 2))
        : GoldenValues.scalar(text);
  }

  @Test
  void refusalsSayWhatIsWrong() {
    Float64Buffer a = Float64Buffer.zeros(2, 3);
    says("differences cannot be taken -1 times", () -> Functions.diff(a, -1, 0));
    says("a buffer without axes has no differences", () -> Functions.diff(1.5));
    says(
        "weights of shape (3,) for elements of shape (2, 3) need to know their axes: say which",
        () -> Functions.average(a, Float64Buffer.ones(3)));
    says(
        "weights of shape (3,) are not those of the axes that are averaged, which have shape (2,)",
        () -> Functions.average(a, Float64Buffer.ones(3), 0));
    says(
        "bool has no decimal places to round to, got 1",
        () -> Functions.round(BoolBuffer.of(true), 1));
    says("sum without axes was given axes: [0]", () -> Reductions.SUM.noAxes().apply(a, 0));
    assertThrows(ArithmeticException.class, () -> Functions.average(a, Float64Buffer.of(1, -1), 0));
    assertFalse(Settings.has(Reductions.ARGMAX, "noAxes"));
  }

  private static void says(String message, Runnable call) {
    Exception refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void whereWritesToABufferInOnePass() {
    BoolBuffer condition = BoolBuffer.of(true, false, true);
    Float32Buffer out = Float32Buffer.zeros(3);
    Ufuncs.WHERE.apply(condition, Int16Buffer.of((short) 1, (short) 2, (short) 3), 0.5, into(out));
    assertEquals(Float32Buffer.of(1, 0.5f, 3), out);
    assertEquals(DType.INT8, Functions.where(condition, Buffers.zeros(DType.INT8, 3), 7).dtype());
  }
}
