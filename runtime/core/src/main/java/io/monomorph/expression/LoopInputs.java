package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusionPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a fused loop reads its inputs, so that the JIT does several elements at once: all of
 * them begin where the result does, or a known number of elements later.
 *
 * @param values the inputs, some of them in the dtype that they have where they are
 * @param shifts how many elements later than the result each begins
 * @param saved how many steps before the loop it makes unnecessary: conversions, and moves inside a
 *     block
 */
record LoopInputs(List<Value> values, List<Integer> shifts, int saved) {
  /**
   * A loop over elements that do not follow each other takes them one by one: so many steps for
   * each such operand take no longer than to bring it to a block.
   */
  private static final int MOST_STEPS_APART = 2;

  /** How many would not begin at the beginning of a block. */
  static int shifted(Compiler compiler, List<Value> inputs) {
    int shifted = 0;
    for (Value input : inputs) {
      boolean begins = !compiler.isRow(input) || first(compiler, input, inputs).equals(input);
      shifted += begins && compiler.move(input) == null ? 0 : 1;
    }
    return shifted;
  }

  /** Reads them where they are, for a result that goes to an operand; null if that is slower. */
  static @Nullable LoopInputs inPlace(Compiler compiler, List<Value> inputs, int place) {
    List<Value> values = new ArrayList<>();
    List<Integer> shifts = new ArrayList<>();
    int conversions = 0;
    for (Value input : inputs) {
      Value aligned = compiler.asPlaced(input, place);
      Value value = aligned.isInPlace() ? aligned : compiler.asConverted(input);
      boolean converted = value.dtype() != input.dtype();
      if (!converted && !compiler.isAligned(value, place)) {
        return null;
      }
      values.add(value);
      shifts.add(converted ? 0 : compiler.shift(value, place));
      conversions += converted ? 1 : 0;
    }
    return new LoopInputs(values, shifts, conversions);
  }

  /**
   * Reads them from blocks, for results that go to blocks. Parts of an array that are near to each
   * other, as the neighbours of a point are, come from one block.
   *
   * @param steps of the loop
   */
  static LoopInputs fromBlocks(Compiler compiler, List<Value> inputs, int steps) {
    long apart = inputs.stream().filter(compiler::isApart).count();
    boolean oneByOne = steps <= MOST_STEPS_APART * apart;
    List<Value> values = new ArrayList<>();
    List<Integer> shifts = new ArrayList<>();
    int saved = 0;
    for (Value input : inputs) {
      Operation move = compiler.move(input);
      if (move != null) {
        values.add(move.inputs().get(0));
        shifts.add(move.start(0));
        saved++;
        continue;
      }
      Value converted = input;
      if (compiler.isApart(input)) {
        converted = oneByOne ? compiler.asConvertedAnywhere(input) : input;
      } else if (!input.isSingle()) {
        converted = compiler.asConverted(input);
        // Those without a sign are converted faster on the way to a block.
        converted = converted.dtype().isUnsigned() ? input : converted;
      }
      if (converted.dtype() != input.dtype()) {
        values.add(converted);
        shifts.add(0);
        saved++;
      } else if (compiler.isRow(input)) {
        Value first = first(compiler, input, inputs);
        values.add(compiler.withTail(first, tail(compiler, first, inputs)));
        shifts.add((int) compiler.distance(input, first));
      } else {
        values.add(compiler.asBlock(input));
        shifts.add(0);
      }
    }
    return new LoopInputs(values, shifts, saved);
  }

  /** The first of the inputs whose block has an input too. */
  static Value first(Compiler compiler, Value input, List<Value> inputs) {
    Value first = input;
    for (Value other : inputs) {
      if (compiler.isRow(other) && isNear(compiler.distance(input, other))) {
        first = compiler.distance(first, other) > 0 ? other : first;
      }
    }
    return first;
  }

  /** How many elements later than an input the last one begins whose first one it is. */
  static int tail(Compiler compiler, Value first, List<Value> inputs) {
    int tail = 0;
    for (Value other : inputs) {
      if (compiler.isRow(other) && first(compiler, other, inputs).equals(first)) {
        tail = Math.max(tail, (int) compiler.distance(other, first));
      }
    }
    return tail;
  }

  private static boolean isNear(long distance) {
    return distance >= 0 && distance <= FusionPlan.MOST_SHIFT;
  }

  /** The dtypes in which they are read. */
  List<DType> dtypes() {
    return Fusion.dtypes(values);
  }

  /** Which are one element for all. */
  List<Boolean> singles() {
    return values.stream().map(Value::isSingle).toList();
  }
}
