package io.monomorph.generated;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dtypes for which a reduction has loops, and those loops.
 *
 * @see io.monomorph.DeclaredReduction
 */
public final class ReductionSignature {
  private final ReductionLoop loop;
  private final DType computed;
  private final DType result;
  private final DType[] inputs;

  private ReductionSignature(ReductionLoop loop, DType computed, DType result, DType... inputs) {
    this.loop = loop;
    this.computed = computed;
    this.result = result;
    this.inputs = inputs;
  }

  /**
   * Makes a signature; generated code does.
   *
   * @param computed the dtype that the loop gives, which is cast to that of the result
   */
  public static ReductionSignature of(
      ReductionLoop loop, DType computed, DType result, DType... inputs) {
    return new ReductionSignature(loop, computed, result, inputs.clone());
  }

  /** The loops. */
  public ReductionLoop loop() {
    return loop;
  }

  /** The dtypes of the inputs. */
  public List<DType> inputs() {
    return List.of(inputs);
  }

  /** The dtype of the result. */
  public DType result() {
    return result;
  }

  public DType input(int position) {
    return inputs[position];
  }

  public DType computed() {
    return computed;
  }

  /** As in {@code (float32) -> float32}. */
  @Override
  public String toString() {
    return Arrays.stream(inputs).map(DType::toString).collect(Collectors.joining(", ", "(", ")"))
        + " -> "
        + result;
  }
}
