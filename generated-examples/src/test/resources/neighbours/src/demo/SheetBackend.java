package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;

@BufferBackend(name = "sheet", priority = 2)
@NoArgsConstructor(access = AccessLevel.PRIVATE)
final class SheetBackend {
  @Reads(DType.FLOAT32)
  static float read(Sheet core, int index) {
    return core.getCells()[index];
  }

  @Writes(DType.FLOAT32)
  static void write(Sheet core, int index, float value) {
    core.getCells()[index] = value;
  }

  @Exposes(DType.FLOAT32)
  static float[] array(Sheet core) {
    return core.getCells();
  }

  @Shape
  static long[] shape(Sheet core) {
    int rows = core.getRows();
    return new long[] {rows, core.getCells().length / rows};
  }
}
