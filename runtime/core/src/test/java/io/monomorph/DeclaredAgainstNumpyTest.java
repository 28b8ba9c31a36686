package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A user's ufuncs and reductions, in every form, give what the same functions of Python's give over
 * NumPy's arrays: cases of the script declared_goldens.py. The property {@code monomorph.declared}
 * names a file with more of them.
 */
class DeclaredAgainstNumpyTest {
  private static final Map<String, UniversalFunction> UFUNCS =
      Map.of(
          "blend", DeclaredUfuncs.BLEND,
          "merge", DeclaredUfuncs.MERGE,
          "share", DeclaredUfuncs.SHARE,
          "mix", DeclaredUfuncs.MIX);

  private static final Map<String, DeclaredReduction> REDUCTIONS =
      Map.of(
          "total", DeclaredReductions.TOTAL,
          "centre", DeclaredReductions.CENTRE,
          "product", DeclaredReductions.PRODUCT,
          "parity", DeclaredReductions.PARITY,
          "either", DeclaredReductions.EITHER);

  @Test
  void declaredFunctionsGiveWhatPythonsGive() {
    GoldenLines.compare(
        UfuncGoldens.lines("ufunc/declared.txt.gz", "monomorph.declared").stream(),
        (question, expected, number) -> {
          String found = answer(new UfuncQuestion(question, 2, number), expected);
          return found.equals(expected) ? "" : found;
        });
  }

  private static String answer(UfuncQuestion question, String expected) {
    try {
      NdBuffer[] results = call(question);
      // Products are NumPy's but for some last bits.
      double units = results[0].dtype() == DType.COMPLEX64 ? 0x1p-20 : 0x1p-46;
      return UfuncAnswer.of(results, expected, (size, part) -> units * size);
    } catch (IllegalArgumentException | IndexOutOfBoundsException refusal) {
      return "error";
    }
  }

  private static NdBuffer[] call(UfuncQuestion question) {
    if (question.word(0).equals("fold")) {
      return new NdBuffer[] {fold(question)};
    }
    UniversalFunction ufunc = set(question, Objects.requireNonNull(UFUNCS.get(question.word(1))));
    NdBuffer of = question.first();
    return switch (question.word(0)) {
      case "call" -> apply(question, ufunc);
      case "outer" -> new NdBuffer[] {AnyUfunc.binary(ufunc).outer(of, question.operands()[1])};
      case "at" -> at(question, ufunc, of);
      case "reduce" -> new NdBuffer[] {reduction(question, ufunc).apply(of, question.axes())};
      case "accumulate" ->
          new NdBuffer[] {AnyUfunc.binary(ufunc).accumulate(of, question.axes()[0])};
      default ->
          new NdBuffer[] {
            AnyUfunc.binary(ufunc).reduceAt(of, question.numbers("indices"), question.axes()[0])
          };
    };
  }

  private static UniversalFunction set(UfuncQuestion question, UniversalFunction usual) {
    UniversalFunction ufunc = usual;
    if (question.has("dtype")) {
      ufunc = ufunc.dtype(question.dtype("dtype"));
    }
    if (question.has("casting")) {
      ufunc = ufunc.casting(Casting.valueOf(question.setting("casting").toUpperCase(Locale.ROOT)));
    }
    return question.has("where") ? ufunc.where(question.mask()) : ufunc;
  }

  private static UfuncReduction reduction(UfuncQuestion question, UniversalFunction ufunc) {
    UfuncReduction usual = AnyUfunc.binary(ufunc).reduction();
    UfuncReduction reduction = question.has("keepdims") ? usual.keepDims() : usual;
    return question.has("initial") ? reduction.initial(question.given("initial")) : reduction;
  }

  private static NdBuffer[] apply(UfuncQuestion question, UniversalFunction ufunc) {
    if (!question.has("out")) {
      return ufunc.applyAll(question.operands());
    }
    NdBuffer[] outs = question.outputs();
    NdBuffer[] results = AnyUfunc.into(ufunc, outs, question.operands());
    assertSame(outs[0], results[0]);
    return results;
  }

  private static NdBuffer[] at(UfuncQuestion question, UniversalFunction ufunc, NdBuffer of) {
    NdBuffer target = of.isReadOnly() ? of.copy() : of;
    long[] indices = question.numbers("indices");
    long[] shape = of.shape();
    if (shape.length == 0) {
      throw new IndexOutOfBoundsException("no axis for indices");
    }
    shape[0] = indices.length;
    NdBuffer values =
        GoldenValues.sixteenths(
            of.dtype(),
            Math.toIntExact(Shapes.size(shape)),
            Long.parseLong(question.setting("seed")));
    AnyUfunc.binary(ufunc).at(target, values.reshape(shape), Index.of(Int64Buffer.wrap(indices)));
    return new NdBuffer[] {target};
  }

  private static NdBuffer fold(UfuncQuestion question) {
    DeclaredReduction usual = Objects.requireNonNull(REDUCTIONS.get(question.word(1)));
    DeclaredReduction reduction = question.has("keepdims") ? usual.keepDims() : usual;
    if (question.has("where")) {
      reduction = reduction.where(question.mask());
    }
    Object[] operands = {question.first()};
    NdBuffer result = reduction.applyAll(operands, question.axes());
    NdBuffer out = (NdBuffer) question.backend().allocate(result.dtype(), result.shape());
    reduction.applyAll(operands, question.axes(), Destination.into(out));
    assertEquals(GoldenText.ofOneNan(result), GoldenText.ofOneNan(out));
    return result;
  }
}
