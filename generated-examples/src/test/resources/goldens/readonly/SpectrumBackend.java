package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.dtype.DType;

/** Nothing can be written: no dtype has a writer. */
@BufferBackend(name = "spectrum", core = Spectrum.class, readOnly = true)
final class SpectrumBackend {
  private SpectrumBackend() {}

  @Reads(DType.INT16)
  static short count(Spectrum core, int index) {
    return core.counts[index];
  }

  @Loads(DType.INT16)
  static void counts(Spectrum core, int start, short[] block, int offset, int length) {
    System.arraycopy(core.counts, start, block, offset, length);
  }

  @Reads(DType.COMPLEX64)
  static float real(Spectrum core, int index) {
    return core.counts[index];
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float imaginary(Spectrum core, int index) {
    return 0;
  }

  @Size
  static int size(Spectrum core) {
    return core.counts.length;
  }

  @Closes
  static void close(Spectrum core) {}
}
