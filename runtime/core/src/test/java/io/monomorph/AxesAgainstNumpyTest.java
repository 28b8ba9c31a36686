package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All functions take the axes that NumPy's take, and refuse the others: lines of the script
 * axis_goldens.py. The property {@code monomorph.axes} names a file with others.
 */
class AxesAgainstNumpyTest {
  @Test
  void axesAreTakenAsInNumpy() {
    GoldenLines.check(
        UfuncGoldens.lines("ufunc/axes.txt.gz", "monomorph.axes").stream(),
        (question, number) -> answer(question));
  }

  private static String answer(String question) {
    try {
      return GoldenText.of(GoldenText.withOneNan(call(question.split(" \\| ", -1))));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer call(String[] facts) {
    NdBuffer a = GoldenOperand.of(facts[1]);
    int[] axes = GoldenOperand.axes(facts[2]);
    String name = facts[0];
    if (name.endsWith(".reduce")) {
      UfuncReduction reduction = ufunc(name).reduction();
      reduction = facts[3].equals("keepdims") ? reduction.keepDims() : reduction;
      reduction = facts[3].equals("where") ? reduction.where(mask(a)) : reduction;
      return reduction.apply(a, axes);
    }
    return switch (name) {
      case "add.accumulate", "subtract.accumulate" -> ufunc(name).accumulate(a, axes[0]);
      case "add.reduceat" -> ufunc(name).reduceAt(a, new long[1], axes[0]);
      case "take" -> Functions.take(a, Int64Buffer.of(0), axes[0]);
      case "take0" -> Functions.take(a, Int64Buffer.full(0), axes[0]);
      case "compress" -> Functions.compress(BoolBuffer.of(true), a, axes[0]);
      case "take_along_axis" -> Functions.takeAlongAxis(a, places(a), axes[0]);
      case "put_along_axis" -> {
        Functions.putAlongAxis(a, places(a), 7, axes[0]);
        yield a;
      }
      case "diff" -> Functions.diff(a, 1, axes[0]);
      case "diff0" -> Functions.diff(a, 0, axes[0]);
      case "swapaxes" -> a.swapaxes(axes[0], -1);
      case "squeeze" -> a.squeeze(axes);
      case "expand_dims" -> a.expandDims(axes[0]);
      case "diagonal" -> a.diagonal(0, axes[0], -1);
      default -> reduction(name, a, facts[3]).apply(a, axes);
    };
  }

  private static BufferReduction reduction(String name, NdBuffer a, String setting) {
    BufferReduction reduction =
        name.equals("weighted")
            ? Reductions.AVERAGE.weights(Buffers.ones(DType.FLOAT64, a.shape()))
            : Settings.reduction(name);
    return switch (setting) {
      case "keepdims" -> Settings.set(reduction, "keepDims");
      case "where" -> Settings.set(reduction, "where", mask(a));
      default -> reduction;
    };
  }

  private static BinaryUfunc ufunc(String name) {
    return AnyUfunc.binary(UfuncGoldens.ufunc(name.substring(0, name.indexOf('.'))));
  }

  private static NdBuffer mask(NdBuffer like) {
    return Buffers.ones(DType.BOOL, like.shape());
  }

  private static NdBuffer places(NdBuffer like) {
    long[] shape = new long[like.rank()];
    Arrays.fill(shape, 1);
    return Int64Buffer.zeros(shape);
  }

  @Test
  void messagesNameAxisAndRank() {
    NdBuffer a = Float64Buffer.zeros(2, 3);
    for (BufferReduction reduction :
        List.of(Reductions.SUM, Reductions.MEAN, Reductions.ARGMAX, Reductions.MEDIAN)) {
      assertEquals(
          "axis -3 is out of bounds for a buffer of rank 2",
          assertThrows(IllegalArgumentException.class, () -> reduction.apply(a, -3)).getMessage());
    }
    assertEquals(
        "axis -2 is given twice in [0, -2] for a buffer of rank 2",
        assertThrows(IllegalArgumentException.class, () -> a.sum(0, -2)).getMessage());
    assertEquals(
        "axis 0 is out of bounds for a buffer of rank 0",
        assertThrows(IllegalArgumentException.class, () -> Float64Buffer.full(1).mean(0))
            .getMessage());
  }

  @Test
  void whatIsRefusedLeavesOutAsItWas() {
    Float64Buffer out = Float64Buffer.full(5);
    Float64Buffer one = Float64Buffer.full(1);
    for (BufferReduction reduction :
        List.of(Reductions.MEAN, Reductions.VAR, Reductions.STD, Reductions.AVERAGE)) {
      assertThrows(
          IllegalArgumentException.class, () -> reduction.apply(one, 0, Destination.into(out)));
    }
    assertEquals(Float64Buffer.full(5), out);
  }
}
