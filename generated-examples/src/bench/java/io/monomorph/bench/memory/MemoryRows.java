package io.monomorph.bench.memory;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Selection;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is timed, on any storage. */
final class MemoryRows {
  private static final DType FLOAT64 = DType.FLOAT64;

  private MemoryRows() {}

  /** Makes buffers on the storage that is timed. */
  @FunctionalInterface
  interface Maker {
    /** A buffer with elements from 1 to 100. */
    NdBuffer make(DType dtype, long... shape);
  }

  /** Makes the call of a row, with its buffers. */
  @FunctionalInterface
  interface Body {
    Runnable on(Maker storage);
  }

  /** A row of the table. */
  record Row(String name, DType dtype, int n, Body body) {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (int n : new int[] {1000, 100_000, 1_000_000}) {
      for (DType dtype : new DType[] {DType.UINT8, DType.INT32, DType.FLOAT32, FLOAT64}) {
        rows.add(new Row("a + b", dtype, n, sum(dtype, n)));
      }
      unary(rows, "a + 2", n, (a, out) -> Functions.add(a, 2, into(out)));
      unary(rows, "sqrt(a)", n, (a, out) -> Functions.sqrt(a, into(out)));
      unary(rows, "exp(a)", n, (a, out) -> Functions.exp(a, into(out)));
      reduced(rows, "sum", FLOAT64, n, NdBuffer::sum);
      reduced(rows, "sum", DType.INT32, n, NdBuffer::sum);
      reduced(rows, "max", FLOAT64, n, NdBuffer::max);
      rows.add(new Row("a[::3] + b[::3]", FLOAT64, n, strided(n)));
      rows.add(new Row("sum of a[::3]", FLOAT64, n, stridedSum(n)));
      rows.add(new Row("a[indices]", FLOAT64, n, gather(n)));
      unary(rows, "out[:] = a", n, (a, out) -> out.assign(a));
    }
    return rows;
  }

  /** A call that writes to its last buffer. */
  @FunctionalInterface
  private interface Call {
    void run(NdBuffer a, NdBuffer out);
  }

  private static void unary(List<Row> rows, String name, int n, Call call) {
    rows.add(
        new Row(
            name,
            FLOAT64,
            n,
            storage -> {
              NdBuffer a = storage.make(FLOAT64, n);
              NdBuffer out = storage.make(FLOAT64, n);
              return () -> call.run(a, out);
            }));
  }

  private static Body sum(DType dtype, int n) {
    return storage -> {
      NdBuffer a = storage.make(dtype, n);
      NdBuffer b = storage.make(dtype, n);
      NdBuffer out = storage.make(dtype, n);
      return () -> Functions.add(a, b, into(out));
    };
  }

  private static Body strided(int n) {
    return storage -> {
      NdBuffer a = storage.make(FLOAT64, 3L * n).get("::3");
      NdBuffer b = storage.make(FLOAT64, 3L * n).get("::3");
      NdBuffer out = storage.make(FLOAT64, n);
      return () -> Functions.add(a, b, into(out));
    };
  }

  private static Body stridedSum(int n) {
    return storage -> {
      NdBuffer a = storage.make(FLOAT64, 3L * n).get("::3");
      return a::sum;
    };
  }

  private static Body gather(int n) {
    return storage -> {
      NdBuffer indices = Functions.remainder(Buffers.arange(n).mul(7919), n);
      Selection<?> selected = storage.make(FLOAT64, n).at(Index.of(indices));
      NdBuffer out = Buffers.zeros(FLOAT64, n);
      return () -> selected.get(into(out));
    };
  }

  /** Where results go, so that nothing is left out of what is timed. */
  @SuppressWarnings("UnusedVariable") // it is written so that the JIT keeps what is written
  private static volatile NdBuffer result = Buffers.zeros(FLOAT64);

  private static void reduced(
      List<Row> rows, String name, DType dtype, int n, UnaryOperator<NdBuffer> call) {
    rows.add(
        new Row(
            name,
            dtype,
            n,
            storage -> {
              NdBuffer a = storage.make(dtype, n);
              return () -> result = call.apply(a);
            }));
  }
}
