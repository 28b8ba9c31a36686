package io.monomorph.blockwise;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A function of complex elements that is one of their two parts: their length and their angle. It
 * is the loop of that function, over every second part.
 */
final class PartsLoop implements Loop {
  private final LoopTable pairs;
  private final DType part;

  /** Where the first input is in an element. */
  private final int first;

  private @Nullable Loop loop;

  private PartsLoop(LoopTable pairs, DType complex, int first) {
    this.pairs = pairs;
    this.part = complex == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
    this.first = first;
  }

  /** Of the real and the imaginary part. */
  static PartsLoop of(LoopTable pairs, DType complex) {
    return new PartsLoop(pairs, complex, 0);
  }

  /** Of the imaginary and the real part. */
  static PartsLoop turned(LoopTable pairs, DType complex) {
    return new PartsLoop(pairs, complex, 1);
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    int at = 2 * offsets[0];
    int step = 2 * strides[0];
    loop()
        .run(
            new Object[] {arrays[0], arrays[0], arrays[1]},
            new int[] {at + first, at + 1 - first, offsets[1]},
            new int[] {step, step, strides[1]},
            n);
  }

  /** Looked for late, so that a first absolute value does not link what it does not need. */
  private Loop loop() {
    Loop found = loop;
    if (found == null) {
      found =
          pairs.signatures().stream()
              .filter(signature -> signature.isAll(part))
              .map(Signature::loop)
              .findFirst()
              .orElseThrow();
      loop = found;
    }
    return found;
  }
}
