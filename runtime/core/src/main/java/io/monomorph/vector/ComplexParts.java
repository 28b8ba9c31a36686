package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A loop over complex elements whose parts are computed each for itself, as in a sum. Where there
 * are no gaps it is the loop of the same ufunc over twice as many parts, which the JIT turns into
 * vectors, as it does not for pairs.
 */
final class ComplexParts implements Loop {
  /** Shorter rows are not worth other offsets. */
  private static final int LEAST = 32;

  private final LoopTable table;
  private final DType part;
  private final Loop pairs;
  private @Nullable Loop parts;

  ComplexParts(LoopTable table, Signature signature) {
    this.table = table;
    this.part = signature.dtype(0) == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    this.pairs = signature.loop();
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    if (n < LEAST || !LoopStrides.contiguous(strides)) {
      pairs.run(arrays, offsets, strides, n);
      return;
    }
    int[] starts = new int[offsets.length];
    for (int k = 0; k < starts.length; k++) {
      starts[k] = 2 * offsets[k];
    }
    parts().run(arrays, starts, strides, 2 * n);
  }

  /** Looked for late, because the table is not finished when this loop is made for it. */
  private Loop parts() {
    Loop found = parts;
    if (found == null) {
      found =
          table.signatures().stream()
              .filter(signature -> signature.dtype(0) == part)
              .findFirst()
              .orElseThrow()
              .loop();
      parts = found;
    }
    return found;
  }
}
