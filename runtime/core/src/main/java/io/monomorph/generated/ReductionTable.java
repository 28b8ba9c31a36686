package io.monomorph.generated;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of one declared reduction, the preferred ones first. They are linked when they are
 * first needed.
 *
 * @see io.monomorph.DeclaredReduction
 */
public final class ReductionTable {
  private final String name;
  private final int inputs;
  private final Folding folding;
  private final LinkedOnce<ReductionSignature> signatures;

  private ReductionTable(
      String name, int inputs, Folding folding, Supplier<ReductionSignature[]> source) {
    this.name = name;
    this.inputs = inputs;
    this.folding = folding;
    this.signatures = new LinkedOnce<>(source);
  }

  /** Makes a table; generated code does. */
  public static ReductionTable of(
      String name, int inputs, Folding folding, Supplier<ReductionSignature[]> signatures) {
    return new ReductionTable(name, inputs, folding, signatures);
  }

  /** The name by which NumPy or its declaration knows it. */
  public String name() {
    return name;
  }

  /** The number of inputs. */
  public int inputs() {
    return inputs;
  }

  /** In which order elements are accumulated. */
  public Folding folding() {
    return folding;
  }

  /** All signatures, the preferred ones first. */
  public List<ReductionSignature> signatures() {
    return List.of(signatures.get());
  }

  /**
   * The signature for elements of some dtypes: the first that takes them safely, or whose inputs
   * have the given dtype.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ReductionSignature find(@Nullable DType asked, DType... dtypes) {
    for (ReductionSignature signature : signatures.get()) {
      boolean fits = true;
      for (int k = 0; k < dtypes.length; k++) {
        DType own = signature.input(k);
        fits &= asked == null ? Casting.SAFE.allows(dtypes[k], own) : own == asked;
      }
      if (fits) {
        return signature;
      }
    }
    throw new IllegalArgumentException(
        name
            + " has no loop for "
            + (asked == null
                ? Arrays.stream(dtypes).map(DType::toString).collect(Collectors.joining(", "))
                : "dtype " + asked)
            + "; "
            + Offers.of(Arrays.stream(signatures.get()).map(ReductionSignature::inputs).toList()));
  }

  /** Refuses another number of inputs than the declaration has. */
  public void checkInputs(Operand... given) {
    if (given.length != inputs) {
      throw new IllegalArgumentException(
          name + " takes " + inputs + " inputs, but " + given.length + " are given");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
