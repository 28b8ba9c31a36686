package io.monomorph.bench;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
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

/** Small buffers and single elements. {@code numpy_indexing.py} is NumPy's side, case by case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class SmallIndexBenchmark {
  private static final int LINE = 1000;

  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private final Int64Buffer few = Int64Buffer.of(7, 2, 5, 0, 9, 3, 3, 8, 1, 4);
  private final BoolBuffer fewMarked = BoolBuffer.fromFunction(index -> index[0] % 2 == 0, 10);
  private final Index[] five = {Index.at(5)};
  private NdBuffer small = Buffers.zeros(DType.FLOAT64);
  private NdBuffer line = Buffers.zeros(DType.FLOAT64);
  private NdBuffer matrix = Buffers.zeros(DType.FLOAT64);

  /** Makes the buffers. */
  @Setup
  public void setup() {
    small = Buffers.ones(dtype, 10);
    line = Buffers.ones(dtype, LINE);
    matrix = Buffers.ones(dtype, 1000, 1000);
  }

  @Benchmark
  public NdBuffer smallPick() {
    return small.get(few);
  }

  @Benchmark
  public NdBuffer smallMask() {
    return small.get(fewMarked);
  }

  @Benchmark
  public NdBuffer smallSlice() {
    return small.get("2:8");
  }

  @Benchmark
  public double scalarGet() {
    return small.getDouble(5);
  }

  /** Writes one element of any dtype. */
  @Benchmark
  public void scalarSet() {
    small.at(1).set(five);
  }

  /** Reads a thousand elements one by one, through the typed class. */
  @Benchmark
  public double scalarGetLoop() {
    double sum = 0;
    if (line instanceof Float64Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        sum += typed.get(k);
      }
    } else if (line instanceof Float32Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        sum += typed.get(k);
      }
    } else if (line instanceof Int32Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        sum += typed.get(k);
      }
    } else if (line instanceof UInt8Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        sum += typed.get(k);
      }
    }
    return sum;
  }

  /** Writes a thousand elements one by one, through the typed class. */
  @Benchmark
  public NdBuffer scalarSetLoop() {
    if (line instanceof Float64Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        typed.set(k, 1);
      }
    } else if (line instanceof Float32Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        typed.set(k, 1);
      }
    } else if (line instanceof Int32Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        typed.set(k, 1);
      }
    } else if (line instanceof UInt8Buffer typed) {
      for (int k = 0; k < LINE; k++) {
        typed.set(k, 1);
      }
    }
    return line;
  }

  /** Goes over the rows of a matrix without reading them. */
  @Benchmark
  public long rowLoop() {
    long sum = 0;
    for (NdBuffer row : matrix.rows()) {
      sum += row.size();
    }
    return sum;
  }
}
