package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.ExponentialsLoops;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.function.HyperbolicLoops;
import io.monomorph.function.LogarithmsLoops;
import io.monomorph.function.LogicLoops;
import io.monomorph.function.PowersLoops;
import io.monomorph.function.TrigonometryLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.ComplexSums;
import io.monomorph.kernel.Truths;
import io.monomorph.service.Accelerator;
import java.util.Set;

/**
 * Loops for which no module is needed: those in which the JIT works on several elements at once,
 * tables of results, and folds that read narrow integers as they are or stop early.
 */
public final class PlainAccelerator implements Accelerator<LoopTable, Signature> {
  private static final Set<LoopTable> LARGEST = Set.of(ExtremesLoops.MAXIMUM, ExtremesLoops.FMAX);
  private static final Set<LoopTable> SMALLEST = Set.of(ExtremesLoops.MINIMUM, ExtremesLoops.FMIN);

  private static final Set<LoopTable> BY_PARTS =
      Set.of(ArithmeticLoops.ADD, ArithmeticLoops.SUBTRACT, ArithmeticLoops.NEGATIVE);

  /** Called by the service loader. */
  public PlainAccelerator() {}

  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public Signature accelerate(LoopTable table, Signature given) {
    Signature signature = given;
    if (signature.dtype(0).isComplex() && BY_PARTS.contains(table)) {
      signature = signature.withLoop(new ComplexParts(table, signature));
    }
    if (signature.dtype(0) == DType.FLOAT16 && isSlow(table)) {
      return signature.withLoop(new HalfTable(signature.loop()));
    }
    Loop marks = FloatingMarks.find(table, signature);
    if (marks != null) {
      signature = signature.withLoopOfMethod(marks).takingSinglesAnywhere();
      Signature.Answering answering = ComparisonAnswers.find(table, signature);
      return answering == null ? signature : signature.withAnswering(answering);
    }
    marks = LogicMarks.find(table, signature);
    if (marks != null) {
      return signature.withLoopOfMethod(marks).takingSinglesAnywhere();
    }
    Loop choices = Choices.find(table, signature);
    if (choices != null) {
      return signature.withLoopOfMethod(choices).takingSinglesAnywhere();
    }
    Loop division = NumberDivision.find(table, signature);
    if (division != null) {
      return signature.withLoop(division);
    }
    Loop signed = SignedLoops.find(table, signature);
    if (signed != null) {
      signature = signature.withLoopOfMethod(signed);
    }
    Loop ofBits = FloatingSigns.find(table, signature);
    if (ofBits != null) {
      signature = signature.withLoopOfMethod(ofBits);
    }
    Loop packed = PackedLoops.find(table, signature);
    if (packed != null) {
      signature = signature.withLoopOfMethod(packed).takingSinglesAnywhere();
    } else if (BothAnswers.isFor(table, signature)) {
      Loop unsigned = UnsignedMarks.find(table, signature);
      Loop comparison = unsigned == null ? signature.loop() : unsigned;
      return signature.withLoopOfMethod(new BothAnswers(comparison, signature.dtype(0)));
    }
    Loop numbers = PackedNumbers.find(table, signature);
    if (numbers != null) {
      return signature.withLoopOfMethod(numbers).takingAnyOffset();
    }
    if (signature.dtype(0).isFloating() && isSlowAlone(table)) {
      signature = signature.beingSlowAlone();
    }
    Loop fold = signature.fold();
    Loop scan = signature.scan();
    if (fold == null || scan == null) {
      return signature;
    }
    DType dtype = signature.dtype(0);
    if (table == ArithmeticLoops.ADD && dtype.isComplex()) {
      return signature.folding(complexSum(fold), scan);
    }
    boolean largest = LARGEST.contains(table);
    if ((largest || SMALLEST.contains(table)) && !dtype.isComplex() && dtype != DType.BOOL) {
      boolean known = table == ExtremesLoops.FMAX || table == ExtremesLoops.FMIN;
      return signature.folding(
          known && dtype.isFloating()
              ? new ExtremeFold.OfKnown(dtype, largest, fold)
              : new ExtremeFold(dtype, largest, fold),
          scan);
    }
    if (table == ArithmeticLoops.ADD && dtype.isInteger()) {
      return IntegerLoops.sums(signature, scan);
    }
    if (table == ArithmeticLoops.MULTIPLY && dtype.isInteger()) {
      return IntegerLoops.products(signature, scan);
    }
    BitFold bits = dtype.isInteger() ? BitFold.of(table) : null;
    if (bits != null) {
      return signature.folding(bits, scan);
    }
    if (dtype == DType.BOOL) {
      if (table == LogicLoops.LOGICAL_OR || table == ExtremesLoops.MAXIMUM) {
        return signature.folding(stopping(true), scan);
      }
      if (table == LogicLoops.LOGICAL_AND || table == ExtremesLoops.MINIMUM) {
        return signature.folding(stopping(false), scan);
      }
    }
    return signature;
  }

  /** What costs more than a table's element. The name first, so that few classes are loaded. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isSlow(LoopTable table) {
    return switch (table.name()) {
      case "exp" -> table == ExponentialsLoops.EXP;
      case "exp2" -> table == ExponentialsLoops.EXP2;
      case "expm1" -> table == ExponentialsLoops.EXPM1;
      case "log" -> table == LogarithmsLoops.LOG;
      case "log2" -> table == LogarithmsLoops.LOG2;
      case "log10" -> table == LogarithmsLoops.LOG10;
      case "log1p" -> table == LogarithmsLoops.LOG1P;
      case "sin" -> table == TrigonometryLoops.SIN;
      case "cos" -> table == TrigonometryLoops.COS;
      case "tan" -> table == TrigonometryLoops.TAN;
      case "arcsin" -> table == TrigonometryLoops.ARCSIN;
      case "arccos" -> table == TrigonometryLoops.ARCCOS;
      case "arctan" -> table == TrigonometryLoops.ARCTAN;
      case "sinh" -> table == HyperbolicLoops.SINH;
      case "cosh" -> table == HyperbolicLoops.COSH;
      case "tanh" -> table == HyperbolicLoops.TANH;
      case "arcsinh" -> table == HyperbolicLoops.ARCSINH;
      case "arccosh" -> table == HyperbolicLoops.ARCCOSH;
      case "arctanh" -> table == HyperbolicLoops.ARCTANH;
      case "cbrt" -> table == PowersLoops.CBRT;
      default -> false;
    };
  }

  /** What takes five times as long and more where the JIT cannot do several elements at once. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isSlowAlone(LoopTable table) {
    return switch (table.name()) {
      case "divide" -> table == DivisionLoops.DIVIDE;
      case "reciprocal" -> table == PowersLoops.RECIPROCAL;
      case "sqrt" -> table == PowersLoops.SQRT;
      case "maximum" -> table == ExtremesLoops.MAXIMUM;
      case "minimum" -> table == ExtremesLoops.MINIMUM;
      case "fmax" -> table == ExtremesLoops.FMAX;
      case "fmin" -> table == ExtremesLoops.FMIN;
      default -> false;
    };
  }

  /** A sum of complex numbers, which needs no object for each where there are no gaps. */
  private static Loop complexSum(Loop fold) {
    return (arrays, offsets, strides, n) -> {
      if (strides[0] != 1) {
        fold.run(arrays, offsets, strides, n);
      } else if (arrays[0] instanceof float[] x) {
        ComplexSums.add(x, offsets[0], n, (float[]) arrays[1], offsets[1]);
      } else {
        ComplexSums.add((double[]) arrays[0], offsets[0], n, (double[]) arrays[1], offsets[1]);
      }
    };
  }

  /** A fold whose result is known with the first element that is as said. */
  private static Loop stopping(boolean truth) {
    return (arrays, offsets, strides, n) -> {
      boolean[] out = (boolean[]) arrays[1];
      int to = offsets[1];
      if (out[to] != truth
          && Truths.find(DType.BOOL, truth, arrays[0], offsets[0], strides[0], n) >= 0) {
        out[to] = truth;
      }
    };
  }
}
