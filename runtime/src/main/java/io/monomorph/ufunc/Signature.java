package io.monomorph.ufunc;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dtypes for which a ufunc has a loop, and that loop. */
public final class Signature {
  private final Loop loop;
  private final int inputs;
  private final DType[] dtypes;
  private final @Nullable Loop fold;
  private final @Nullable Loop scan;

  private Signature(
      Loop loop, int inputs, DType[] dtypes, @Nullable Loop fold, @Nullable Loop scan) {
    this.loop = loop;
    this.inputs = inputs;
    this.dtypes = dtypes;
    this.fold = fold;
    this.scan = scan;
  }

  /**
   * Makes a signature; generated code does.
   *
   * @param inputs the number of inputs
   * @param dtypes those of the inputs, then those of the outputs
   */
  public static Signature of(Loop loop, int inputs, DType... dtypes) {
    return new Signature(loop, inputs, dtypes, null, null);
  }

  /**
   * With the loops of reductions, for two inputs and one output of one dtype.
   *
   * @param newFold takes elements and one result, to which it adds them all
   * @param newScan takes elements and results, each of which it adds to the result before it; there
   *     is one before the first
   */
  public Signature folding(Loop newFold, Loop newScan) {
    return new Signature(loop, inputs, dtypes, newFold, newScan);
  }

  /** With another elementwise loop. */
  public Signature withLoop(Loop newLoop) {
    return new Signature(newLoop, inputs, dtypes, fold, scan);
  }

  /** The elementwise loop. */
  public Loop loop() {
    return loop;
  }

  /** The loop that reduces, if there is one. */
  public @Nullable Loop fold() {
    return fold;
  }

  /** The loop that writes intermediate results, if there is one. */
  public @Nullable Loop scan() {
    return scan;
  }

  /** The dtype of an input, or of an output after all inputs. */
  public DType dtype(int position) {
    return dtypes[position];
  }

  /** Whether all inputs and outputs have this dtype. */
  boolean isAll(DType dtype) {
    for (DType own : dtypes) {
      if (own != dtype) {
        return false;
      }
    }
    return true;
  }

  /** The number of inputs and outputs. */
  public int size() {
    return dtypes.length;
  }

  /** As in {@code (float64, float64) -> float64}. */
  @Override
  public String toString() {
    return names(0, inputs, "(", ")") + " -> " + names(inputs, dtypes.length, "", "");
  }

  private String names(int from, int to, String open, String close) {
    return Arrays.stream(dtypes, from, to)
        .map(DType::toString)
        .collect(Collectors.joining(", ", open, close));
  }
}
