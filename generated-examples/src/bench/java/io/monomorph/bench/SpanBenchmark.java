package io.monomorph.bench;

import io.monomorph.memory.Memory;
import io.monomorph.span.Float64Span;
import io.monomorph.span.Float64Span2D;
import io.monomorph.span.ReadOnlyFloat64Span;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A user's own loops over spans, and the same over {@code double[]}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SpanBenchmark {
  private static final int ROWS = 100;
  private static final int COLUMNS = 100;
  private static final int N = ROWS * COLUMNS;

  /** What the spans are over; the arrays stay arrays. */
  @Param({"array", "memory"})
  public String storage = "array";

  /** Whether spans over arrays, native memory and byte arrays are used first. */
  @Param({"false", "true"})
  public boolean polluted;

  private final double[] array = new double[N];
  private final double[] arrayOut = new double[N];
  private final int[] places = new Random(1).ints(N, 0, N).toArray();
  private Float64Span span = Float64Span.wrap(array);
  private Float64Span spanOut = span;
  private Float64Span2D table = span.as2D(ROWS, COLUMNS);
  private Float64Span2D tableOut = table;
  // Not constants: two matrices need not have the same pitch.
  private int pitch = COLUMNS;
  private int pitchOut = COLUMNS;

  /** Called by JMH. */
  public SpanBenchmark() {}

  /** Makes the spans, and uses others before. */
  @Setup
  public void setup() {
    if (polluted) {
      for (int round = 0; round < 50; round++) {
        use(Float64Span.wrap(new double[N]));
        use(Float64Span.wrap(new double[N + 1], 1, N));
        use(
            Float64Span.wrap(
                Memory.allocate(8 * N, ByteOrder.nativeOrder(), java.lang.foreign.Arena.ofAuto())));
        use(Float64Span.wrap(ByteBuffer.allocate(8 * N).order(ByteOrder.nativeOrder())));
      }
    }
    boolean memory = storage.equals("memory");
    span = memory ? Float64Span.wrap(Memory.allocate(8 * N)) : Float64Span.wrap(array);
    spanOut = memory ? Float64Span.wrap(Memory.allocate(8 * N)) : Float64Span.wrap(new double[N]);
    table = span.as2D(ROWS, COLUMNS);
    tableOut = spanOut.as2D(ROWS, COLUMNS);
    for (int k = 0; k < N; k++) {
      span.set(k, k);
      array[k] = k;
    }
  }

  private static void use(Float64Span of) {
    ReadOnlyFloat64Span readOnly = of.asReadOnly();
    for (int k = 0; k < N; k++) {
      of.set(k, of.get(k) + readOnly.get(k) + 1);
    }
    Float64Span2D table = of.as2D(ROWS, COLUMNS);
    Float64Span2D turned = table.transpose();
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        table.set(i, j, table.get(i, j) + turned.get(j, i));
      }
    }
  }

  /** The yardstick of {@link #sumSpan}. */
  @Benchmark
  public double sumArray() {
    double sum = 0;
    for (int k = 0; k < array.length; k++) {
      sum += array[k];
    }
    return sum;
  }

  /** Reads every element. */
  @Benchmark
  public double sumSpan() {
    double sum = 0;
    for (int k = 0; k < span.length(); k++) {
      sum += span.get(k);
    }
    return sum;
  }

  /** The yardstick of {@link #gatherSpan}. */
  @Benchmark
  public double gatherArray() {
    double sum = 0;
    for (int place : places) {
      sum += array[place];
    }
    return sum;
  }

  /** Reads elements anywhere. */
  @Benchmark
  public double gatherSpan() {
    double sum = 0;
    for (int place : places) {
      sum += span.get(place);
    }
    return sum;
  }

  /** The yardstick of {@link #scaleSpan}. */
  @Benchmark
  public void scaleArray() {
    for (int k = 0; k < arrayOut.length; k++) {
      arrayOut[k] = 2 * array[k] + 1;
    }
  }

  /** Reads and writes every element. */
  @Benchmark
  public void scaleSpan() {
    for (int k = 0; k < spanOut.length(); k++) {
      spanOut.set(k, 2 * span.get(k) + 1);
    }
  }

  /** The yardstick of {@link #sumTable}. */
  @Benchmark
  public double sumRows() {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        sum += array[i * pitch + j];
      }
    }
    return sum;
  }

  /** Reads every element by row and column. */
  @Benchmark
  public double sumTable() {
    double sum = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        sum += table.get(i, j);
      }
    }
    return sum;
  }

  /** The yardstick of {@link #scaleTable}. */
  @Benchmark
  public void scaleRows() {
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        arrayOut[i * pitchOut + j] = 2 * array[i * pitch + j] + 1;
      }
    }
  }

  /** Reads and writes every element by row and column. */
  @Benchmark
  public void scaleTable() {
    for (int i = 0; i < tableOut.rows(); i++) {
      for (int j = 0; j < tableOut.columns(); j++) {
        tableOut.set(i, j, 2 * table.get(i, j) + 1);
      }
    }
  }

  /** The yardstick of {@link #stencilTable}. */
  @Benchmark
  public void stencilRows() {
    for (int i = 1; i < ROWS - 1; i++) {
      for (int j = 1; j < COLUMNS - 1; j++) {
        arrayOut[i * pitchOut + j] =
            array[(i - 1) * pitch + j]
                + array[(i + 1) * pitch + j]
                + array[i * pitch + j - 1]
                + array[i * pitch + j + 1]
                - 4 * array[i * pitch + j];
      }
    }
  }

  /** Reads the neighbours of every element. */
  @Benchmark
  public void stencilTable() {
    for (int i = 1; i < ROWS - 1; i++) {
      for (int j = 1; j < COLUMNS - 1; j++) {
        tableOut.set(
            i,
            j,
            table.get(i - 1, j)
                + table.get(i + 1, j)
                + table.get(i, j - 1)
                + table.get(i, j + 1)
                - 4 * table.get(i, j));
      }
    }
  }
}
