package io.monomorph.blockwise;

import io.monomorph.dtype.DType;
import io.monomorph.function.ComplexComponentsLoops;
import io.monomorph.function.ExponentialsLoops;
import io.monomorph.function.HyperbolicLoops;
import io.monomorph.function.LogarithmsLoops;
import io.monomorph.function.PowersLoops;
import io.monomorph.function.SignsLoops;
import io.monomorph.function.TrigonometryLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;
import io.monomorph.service.OwnClass;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Puts functions over blocks in place of loops that call a function for each element. Where there
 * are loops over vectors, those come before these, which then compute the rows that they leave.
 */
public final class BlockwiseAccelerator implements Accelerator<LoopTable, Signature> {
  /** Called by the service loader. */
  public BlockwiseAccelerator() {}

  @Override
  public Signature accelerate(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (dtype.isComplex()) {
      Loop parts = ofParts(table, dtype);
      return parts == null ? signature : signature.withLoop(parts).takingAnyOffset();
    }
    if ((dtype != DType.FLOAT64 && dtype != DType.FLOAT32) || !signature.isAll(dtype)) {
      return signature;
    }
    Loop loop = loop(table, dtype == DType.FLOAT64, signature.loop());
    return loop == null ? signature : signature.withLoop(loop).takingAnyOffset();
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable Loop ofParts(LoopTable table, DType dtype) {
    return switch (table.name()) {
      case "absolute" ->
          table == SignsLoops.ABSOLUTE ? PartsLoop.of(TrigonometryLoops.HYPOT, dtype) : null;
      case "angle" ->
          table == ComplexComponentsLoops.ANGLE
              ? PartsLoop.turned(TrigonometryLoops.ARCTAN2, dtype)
              : null;
      default -> null;
    };
  }

  private static @Nullable Loop loop(LoopTable table, boolean wide, Loop declared) {
    FloatPairFunction singlePairs = wide ? null : floatPairFunction(table);
    if (singlePairs != null) {
      return own(FloatPairLoop.class, FloatPairFunction.class, singlePairs, declared);
    }
    PairFunction pairs = pairFunction(table, wide);
    if (pairs != null) {
      Class<? extends Loop> loop = wide ? BinaryFloat64Loop.class : BinaryFloat32Loop.class;
      return own(loop, PairFunction.class, pairs, declared);
    }
    FloatFunction single = wide ? null : floatFunction(table);
    if (single != null) {
      return own(FloatLoop.class, FloatFunction.class, single, declared);
    }
    BlockFunction function = function(table, wide);
    if (function == null) {
      return null;
    }
    Class<? extends Loop> loop = wide ? UnaryFloat64Loop.class : UnaryFloat32Loop.class;
    return own(loop, BlockFunction.class, function, declared);
  }

  /** A loop that knows this function only: what others had the JIT see makes it slower. */
  private static Loop own(
      Class<? extends Loop> loop, Class<?> type, Object function, Loop declared) {
    return new OwnClass<Loop>(MethodHandles.lookup(), loop)
        .make(MethodType.methodType(void.class, type, Loop.class), function, declared);
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable PairFunction pairFunction(LoopTable table, boolean wide) {
    return switch (table.name()) {
      case "power" -> table == PowersLoops.POWER ? wide ? new Power() : new SinglePower() : null;
      case "float_power" -> table == PowersLoops.FLOAT_POWER ? new Power() : null;
      case "hypot" -> wide && table == TrigonometryLoops.HYPOT ? new Hypot() : null;
      case "arctan2" -> wide && table == TrigonometryLoops.ARCTAN2 ? new Arctan2() : null;
      default -> null;
    };
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable FloatPairFunction floatPairFunction(LoopTable table) {
    return switch (table.name()) {
      case "hypot" -> table == TrigonometryLoops.HYPOT ? new FloatHypot() : null;
      case "arctan2" -> table == TrigonometryLoops.ARCTAN2 ? new FloatArctan2() : null;
      default -> null;
    };
  }

  /** Of float32, those that are within one or two units in the last place. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable FloatFunction floatFunction(LoopTable table) {
    return switch (table.name()) {
      case "exp" -> table == ExponentialsLoops.EXP ? new FloatExp() : null;
      case "exp2" -> table == ExponentialsLoops.EXP2 ? new FloatExp2() : null;
      case "expm1" -> table == ExponentialsLoops.EXPM1 ? new FloatExpm1() : null;
      case "sinh" -> table == HyperbolicLoops.SINH ? new FloatSinh() : null;
      case "cosh" -> table == HyperbolicLoops.COSH ? new FloatCosh() : null;
      case "tanh" -> table == HyperbolicLoops.TANH ? new FloatTanh() : null;
      case "arctan" -> table == TrigonometryLoops.ARCTAN ? new FloatArctan() : null;
      case "log" -> table == LogarithmsLoops.LOG ? FloatLog.natural() : null;
      case "log2" -> table == LogarithmsLoops.LOG2 ? FloatLog.ofBase2() : null;
      case "log10" -> table == LogarithmsLoops.LOG10 ? FloatLog.ofBase10() : null;
      case "log1p" -> table == LogarithmsLoops.LOG1P ? new FloatLog1p() : null;
      case "sin" -> table == TrigonometryLoops.SIN ? new FloatSin() : null;
      case "cos" -> table == TrigonometryLoops.COS ? FloatSin.cosine() : null;
      case "arcsin" -> table == TrigonometryLoops.ARCSIN ? new FloatArcsin() : null;
      case "arccos" -> table == TrigonometryLoops.ARCCOS ? FloatArcsin.cosine() : null;
      case "cbrt" -> table == PowersLoops.CBRT ? new FloatCbrt() : null;
      default -> null;
    };
  }

  /** The name first, so that few classes are loaded. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable BlockFunction function(LoopTable table, boolean wide) {
    return switch (table.name()) {
      case "exp" -> wide && table == ExponentialsLoops.EXP ? new Exp() : null;
      case "exp2" -> wide && table == ExponentialsLoops.EXP2 ? new Exp2() : null;
      case "expm1" -> wide && table == ExponentialsLoops.EXPM1 ? new Expm1() : null;
      case "log" -> wide && table == LogarithmsLoops.LOG ? new Log() : null;
      case "log2" -> wide && table == LogarithmsLoops.LOG2 ? new Log2() : null;
      case "log10" -> wide && table == LogarithmsLoops.LOG10 ? new Log10() : null;
      case "log1p" -> wide && table == LogarithmsLoops.LOG1P ? new Log1p() : null;
      case "sin" -> wide && table == TrigonometryLoops.SIN ? new Sin() : null;
      case "cos" -> wide && table == TrigonometryLoops.COS ? Sin.cosine() : null;
      case "tan" -> table == TrigonometryLoops.TAN ? wide ? new Tan() : new SingleTan() : null;
      case "sinh" -> wide && table == HyperbolicLoops.SINH ? new Sinh() : null;
      case "cosh" -> wide && table == HyperbolicLoops.COSH ? new Cosh() : null;
      case "tanh" -> wide && table == HyperbolicLoops.TANH ? new Tanh() : null;
      case "arcsinh" -> !wide && table == HyperbolicLoops.ARCSINH ? new SingleArcsinh() : null;
      case "arccosh" -> !wide && table == HyperbolicLoops.ARCCOSH ? new SingleArccosh() : null;
      case "arctanh" -> !wide && table == HyperbolicLoops.ARCTANH ? new SingleArctanh() : null;
      case "arctan" -> wide && table == TrigonometryLoops.ARCTAN ? new Arctan() : null;
      case "arcsin" -> wide && table == TrigonometryLoops.ARCSIN ? new Arcsin() : null;
      case "arccos" -> wide && table == TrigonometryLoops.ARCCOS ? Arcsin.cosine() : null;
      case "cbrt" -> wide && table == PowersLoops.CBRT ? new Cbrt() : null;
      default -> null;
    };
  }
}
