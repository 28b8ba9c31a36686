package io.monomorph.memory;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;

/** A program that computes with files several times as large as its heap. */
final class LargerThanTheHeap {
  private static final long ROWS = 16_000;
  private static final long COLUMNS = 1_000;

  private LargerThanTheHeap() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (NdBuffer a =
            Buffers.memmap().create(folder.resolve("a.npy"), DType.FLOAT64, ROWS, COLUMNS);
        NdBuffer row = Buffers.arange(DType.FLOAT64, COLUMNS)) {
      a.assign(row);
      NdBuffer scaled =
          a.lazy()
              .mul(2)
              .add(a)
              .sub(row)
              .eval(Buffers.memmap().destination(folder.resolve("scaled.npy")));
      NdBuffer means = scaled.mean(0);
      System.out.println(means.equals(row.mul(2)));
      System.out.println(scaled.transpose().sum().getDouble() == ROWS * COLUMNS * (COLUMNS - 1.0));
      scaled.close();
    }
    System.out.println(Runtime.getRuntime().maxMemory() < ROWS * COLUMNS * 8 / 2);
  }
}
