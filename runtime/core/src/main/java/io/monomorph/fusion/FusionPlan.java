package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import io.monomorph.shape.Limits;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps that one loop is to do for each element. Values are numbered: first the inputs, then the
 * result of each step.
 *
 * @param inputs the dtypes of which they are taken
 * @param arrays the dtypes that they have where they are, of which they are converted
 * @param singles which inputs are one element for all
 * @param shifts how many elements later than the output each of the other inputs begins
 * @param steps in the order in which they are done
 * @param outputs the numbers of the values that are written
 * @param segments which operands, inputs and then outputs, are memory segments instead of arrays,
 *     as bits from the lowest on
 * @param fold what folds the only output, pairwise, into one element; null if it is written
 * @param toInts whether the only output, a floating one, is written as ints, and after them one
 *     that is negative if a cast of Java to int is not what NumPy's is
 */
public record FusionPlan(
    List<DType> inputs,
    List<DType> arrays,
    List<Boolean> singles,
    List<Integer> shifts,
    List<Step> steps,
    List<Integer> outputs,
    int segments,
    @Nullable Signature fold,
    boolean toInts) {
  /**
   * The JIT vectorises a loop that reads some elements ahead of where it writes if it is told how
   * many. Each number makes a plan of its own; neighbours are near.
   */
  public static final int MOST_SHIFT = 64;

  /** Beyond this the JIT does not inline all steps. */
  public static final int MOST_STEPS = 24;

  /**
   * What the JIT makes of a loop, at most: if there is more it does not repeat it as often as it
   * needs for a vector, and the loop takes three times as long. Measured, in operations of a step.
   */
  private static final int MOST_WORK = 49;

  /** The work for an input, and for one that begins later than the result. */
  private static final int READING = 3;

  private static final int READING_SHIFTED = 5;

  /** The same where the loop has the steps eight times, one for each stream of a sum. */
  public static final int MOST_FOLDED_STEPS = 5;

  /**
   * A step.
   *
   * @param signature whose declared method is called
   * @param dtype of the result
   * @param inputs the numbers of the values that it takes
   */
  public record Step(Signature signature, DType dtype, List<Integer> inputs) {}

  /**
   * Whether the JIT works on several elements at once.
   *
   * @param aligned how many inputs begin where the result does
   * @param shifted how many begin later
   */
  public static boolean isShort(int steps, int aligned, int shifted) {
    return steps <= MOST_STEPS
        && steps + READING * aligned + READING_SHIFTED * shifted <= MOST_WORK;
  }

  /** For arrays in which all begins at one offset. */
  public FusionPlan(
      List<DType> inputs, List<Boolean> singles, List<Step> steps, List<Integer> outputs) {
    this(inputs, inputs, singles, noShifts(inputs), steps, outputs, 0, null, false);
  }

  /** For operands in arrays, of which some may be in other dtypes. */
  public FusionPlan(
      List<DType> inputs,
      List<DType> arrays,
      List<Boolean> singles,
      List<Integer> shifts,
      List<Step> steps,
      List<Integer> outputs) {
    this(inputs, arrays, singles, shifts, steps, outputs, 0, null, false);
  }

  private static List<Integer> noShifts(List<DType> inputs) {
    return Collections.nCopies(inputs.size(), 0);
  }

  /**
   * For values of operands in arrays at any offsets, which end as something else: as answers, or as
   * integers.
   *
   * @param steps the last of which answers, or gives a floating value
   * @param toInts whether that value is cast
   */
  public static FusionPlan ending(
      List<DType> inputs,
      List<DType> arrays,
      List<Boolean> singles,
      List<Step> steps,
      boolean toInts) {
    List<Integer> last = List.of(inputs.size() + steps.size() - 1);
    return new FusionPlan(inputs, arrays, singles, noShifts(inputs), steps, last, 0, null, toInts);
  }

  /** The same that writes the values themselves. */
  FusionPlan withoutCast() {
    return new FusionPlan(inputs, arrays, singles, shifts, steps, outputs);
  }

  /** For values that are folded, which are in arrays at any offsets. */
  public FusionPlan(List<DType> inputs, List<Boolean> singles, List<Step> steps, Signature fold) {
    this(
        inputs,
        inputs,
        singles,
        noShifts(inputs),
        steps,
        List.of(inputs.size() + steps.size() - 1),
        0,
        fold,
        false);
  }

  /**
   * For one function, of which inputs are converted.
   *
   * @param arrays the dtypes that the inputs have where they are
   */
  public static FusionPlan converting(
      Signature signature, List<DType> arrays, List<Boolean> singles) {
    int count = arrays.size();
    DType dtype = signature.dtype(0);
    List<Integer> values = IntStream.range(0, count).boxed().toList();
    return new FusionPlan(
        Collections.nCopies(count, dtype),
        arrays,
        singles,
        Collections.nCopies(count, 0),
        List.of(new Step(signature, dtype, values)),
        List.of(count));
  }

  /** For one function of operands in memory. */
  static FusionPlan of(Signature signature, int inputs, int singles, int segments) {
    List<DType> dtypes = new ArrayList<>();
    List<Boolean> single = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int k = 0; k < inputs; k++) {
      dtypes.add(signature.dtype(k));
      single.add(((singles >> k) & 1) != 0);
      values.add(k);
    }
    Step step = new Step(signature, signature.dtype(inputs), values);
    return new FusionPlan(
        dtypes,
        dtypes,
        single,
        noShifts(dtypes),
        List.of(step),
        List.of(inputs),
        segments,
        null,
        false);
  }

  /** Whether an array of one dtype can be read as numbers of another. */
  public static boolean converts(DType from, DType to) {
    return Conversion.exists(from, to);
  }

  /** Whether an input is converted, which is in an array of another class than outputs then. */
  boolean isConverted(int input) {
    return inputs.get(input) != arrays.get(input);
  }

  /** Whether an operand is a memory segment. */
  boolean isSegment(int operand) {
    return ((segments >> operand) & 1) != 0;
  }

  /** The dtype of a value. */
  DType dtype(int value) {
    return value < inputs.size() ? inputs.get(value) : steps.get(value - inputs.size()).dtype();
  }

  /**
   * Whether all steps are in one floating dtype, but for answers, which are bytes. The JIT has
   * vector instructions for all arithmetic on such elements, so that one loop is faster than
   * several; small integers it widens.
   */
  boolean isFloating() {
    DType first = dtype(0);
    return first.isFloating()
        && inputs.stream().allMatch(dtype -> dtype == first)
        && steps.stream().allMatch(step -> step.signature().dtype(0) == first)
        && steps.stream().allMatch(step -> step.dtype() == first || step.dtype() == DType.INT8);
  }

  /** How many elements at a time its steps are run over, if they are not fused. */
  int blockLength() {
    int widest = 1;
    for (int value = 0; value < inputs.size() + steps.size(); value++) {
      widest = Math.max(widest, dtype(value).itemSize());
    }
    return Limits.blockLength(widest);
  }

  /** Whether a loop can call the declared method of a signature. */
  public static boolean takes(Signature signature, int inputs) {
    if (signature.size() != inputs + 1) {
      return false;
    }
    for (int k = 0; k < signature.size(); k++) {
      if (!Carrier.isKnown(signature.dtype(k))) {
        return false;
      }
    }
    MethodHandle method = signature.method();
    if (method == null || !isPermanent(signature)) {
      return false;
    }
    boolean fits = method.type().returnType() == Carrier.of(signature.dtype(inputs)).type();
    for (int k = 0; k < inputs; k++) {
      fits &= method.type().parameterType(k) == Carrier.of(signature.dtype(k)).type();
    }
    return fits;
  }

  /** Whether its class is never unloaded, so that a loop may be kept for it. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isPermanent(Signature signature) {
    ClassLoader loader = signature.sourceLoader();
    return loader == FusionPlan.class.getClassLoader()
        || loader == ClassLoader.getSystemClassLoader();
  }
}
