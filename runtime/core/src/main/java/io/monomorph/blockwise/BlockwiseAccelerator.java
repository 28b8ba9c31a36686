package io.monomorph.blockwise;

import io.monomorph.dtype.DType;
import io.monomorph.function.ExponentialsLoops;
import io.monomorph.function.HyperbolicLoops;
import io.monomorph.function.LogarithmsLoops;
import io.monomorph.function.PowersLoops;
import io.monomorph.function.TrigonometryLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;
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
    if ((dtype != DType.FLOAT64 && dtype != DType.FLOAT32) || !signature.isAll(dtype)) {
      return signature;
    }
    Loop loop = loop(table, dtype == DType.FLOAT64, signature.loop());
    return loop == null ? signature : signature.withLoop(loop).takingAnyOffset();
  }

  private static @Nullable Loop loop(LoopTable table, boolean wide, Loop declared) {
    PairFunction pairs = pairFunction(table, wide);
    if (pairs != null) {
      return wide ? new BinaryFloat64Loop(pairs, declared) : new BinaryFloat32Loop(pairs, declared);
    }
    BlockFunction function = function(table, wide);
    if (function == null) {
      return null;
    }
    return wide
        ? new UnaryFloat64Loop(function, declared)
        : new UnaryFloat32Loop(function, declared);
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable PairFunction pairFunction(LoopTable table, boolean wide) {
    return switch (table.name()) {
      case "power" -> table == PowersLoops.POWER ? wide ? new Power() : new SinglePower() : null;
      case "float_power" -> table == PowersLoops.FLOAT_POWER ? new Power() : null;
      case "hypot" -> table == TrigonometryLoops.HYPOT ? new Hypot() : null;
      default -> null;
    };
  }

  /** The name first, so that few classes are loaded. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static @Nullable BlockFunction function(LoopTable table, boolean wide) {
    return switch (table.name()) {
      case "exp" -> table == ExponentialsLoops.EXP ? wide ? new Exp() : new SingleExp() : null;
      case "exp2" -> table == ExponentialsLoops.EXP2 ? new Exp2() : null;
      case "expm1" -> table == ExponentialsLoops.EXPM1 ? new Expm1() : null;
      case "log" -> table == LogarithmsLoops.LOG ? wide ? new Log() : new SingleLog() : null;
      case "log2" -> table == LogarithmsLoops.LOG2 ? new Log2() : null;
      case "log10" -> table == LogarithmsLoops.LOG10 ? new Log10() : null;
      case "log1p" -> table == LogarithmsLoops.LOG1P ? new Log1p() : null;
      case "sin" -> table == TrigonometryLoops.SIN ? wide ? new Sin() : new SingleSin() : null;
      case "cos" ->
          table == TrigonometryLoops.COS ? wide ? Sin.cosine() : SingleSin.cosine() : null;
      case "tan" -> table == TrigonometryLoops.TAN ? new Tan() : null;
      case "sinh" -> table == HyperbolicLoops.SINH ? new Sinh() : null;
      case "cosh" -> table == HyperbolicLoops.COSH ? new Cosh() : null;
      case "tanh" -> table == HyperbolicLoops.TANH ? wide ? new Tanh() : new SingleTanh() : null;
      case "arctan" -> table == TrigonometryLoops.ARCTAN ? new Arctan() : null;
      case "arcsin" -> table == TrigonometryLoops.ARCSIN ? new Arcsin() : null;
      case "arccos" -> table == TrigonometryLoops.ARCCOS ? Arcsin.cosine() : null;
      case "cbrt" -> table == PowersLoops.CBRT ? new Cbrt() : null;
      default -> null;
    };
  }
}
