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

/** Indexing with masks and arrays; {@code indexing.py} is NumPy's side, case by case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class IndexingBenchmark {
  private static final int N = 1_000_000;
  private static final int BIG = 10_000_000;
  private static final int LINE = 1000;

  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype;

  private final Random random = new Random(1);
  private final BoolBuffer rare = mask(0.01);
  private final BoolBuffer half = mask(0.5);
  private final BoolBuffer most = mask(0.99);
  private final Int64Buffer far = positions(N, BIG);
  private final Int64Buffer near = positions(10_000, 10_000);
  private final Int64Buffer rows = positions(500, 1000);
  private final Int64Buffer columns = positions(500, 1000);
  private final Int64Buffer few = positions(10, 10);
  private final BoolBuffer fewMarked = BoolBuffer.fromFunction(index -> index[0] % 2 == 0, 10);
  private NdBuffer vector;
  private NdBuffer big;
  private NdBuffer cached;
  private NdBuffer matrix;
  private NdBuffer small;
  private NdBuffer pickedRows;
  private NdBuffer pickedColumns;
  private NdBuffer vectorOut;
  private NdBuffer rareOut;
  private NdBuffer halfOut;
  private NdBuffer mostOut;
  private NdBuffer manyValues;
  private NdBuffer one;
  private NdBuffer line;
  private final Index[] five = {Index.at(5)};

  /** Called by JMH. */
  public IndexingBenchmark() {
    dtype = DType.FLOAT64;
    setup();
  }

  /** Makes the buffers. */
  @Setup
  public final void setup() {
    vector = Buffers.fromArray(dtype, Buffers.arange(N));
    big = Buffers.ones(dtype, BIG);
    cached = Buffers.ones(dtype, 10_000);
    matrix = Buffers.ones(dtype, 1000, 1000);
    small = Buffers.ones(dtype, 10);
    line = Buffers.ones(dtype, LINE);
    pickedRows = Buffers.zeros(dtype, 500, 1000);
    pickedColumns = Buffers.zeros(dtype, 1000, 500);
    vectorOut = Buffers.zeros(dtype, N);
    rareOut = Buffers.zerosLike(vector.get(rare));
    halfOut = Buffers.zerosLike(vector.get(half));
    mostOut = Buffers.zerosLike(vector.get(most));
    manyValues = Buffers.ones(dtype, N);
    one = Buffers.ones(dtype);
  }

  private BoolBuffer mask(double share) {
    return BoolBuffer.fromFunction(index -> random.nextDouble() < share, N);
  }

  private Int64Buffer positions(int count, int extent) {
    return Int64Buffer.fromFunction(index -> random.nextInt(extent), count);
  }

  @Benchmark
  public NdBuffer maskSelectRare() {
    return vector.get(rare);
  }

  @Benchmark
  public NdBuffer maskSelectHalf() {
    return vector.get(half);
  }

  @Benchmark
  public NdBuffer maskSelectMost() {
    return vector.get(most);
  }

  @Benchmark
  public void maskAssignRare() {
    vector.assign(rare, one);
  }

  @Benchmark
  public void maskAssignHalf() {
    vector.assign(half, one);
  }

  @Benchmark
  public void maskAssignMost() {
    vector.assign(most, one);
  }

  @Benchmark
  public NdBuffer gatherFar() {
    return big.get(far);
  }

  @Benchmark
  public NdBuffer gatherNear() {
    return cached.get(near);
  }

  @Benchmark
  public void scatterFar() {
    big.assign(far, manyValues);
  }

  @Benchmark
  public void scatterNear() {
    cached.assign(near, cached);
  }

  @Benchmark
  public NdBuffer pickColumns() {
    return matrix.get(Index.all(), Index.of(columns));
  }

  @Benchmark
  public NdBuffer pickRows() {
    return matrix.get(rows);
  }

  @Benchmark
  public NdBuffer pickPairs() {
    return matrix.get(Index.of(rows), Index.of(columns));
  }

  @Benchmark
  public NdBuffer pickRowsInto() {
    return matrix.getInto(pickedRows, Index.of(rows));
  }

  @Benchmark
  public NdBuffer pickColumnsInto() {
    return matrix.getInto(pickedColumns, Index.all(), Index.of(columns));
  }

  @Benchmark
  public NdBuffer gatherFarInto() {
    return big.getInto(vectorOut, Index.of(far));
  }

  @Benchmark
  public NdBuffer maskSelectRareInto() {
    return vector.getInto(rareOut, Index.of(rare));
  }

  @Benchmark
  public NdBuffer maskSelectHalfInto() {
    return vector.getInto(halfOut, Index.of(half));
  }

  @Benchmark
  public NdBuffer maskSelectMostInto() {
    return vector.getInto(mostOut, Index.of(most));
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

  /** Writes one element of any dtype. */
  @Benchmark
  public void scalarSet() {
    small.assign(1, five);
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
