package io.monomorph.bench;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
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
  private NdBuffer manyValues;
  private NdBuffer one;

  /** Called by JMH. */
  public IndexingBenchmark() {
    dtype = DType.FLOAT64;
    setup();
  }

  /** Makes the buffers. */
  @Setup
  public final void setup() {
    vector = Buffers.fromArray(dtype, Buffers.arange(N));
    big = Buffers.zeros(dtype, BIG);
    cached = Buffers.ones(dtype, 10_000);
    matrix = Buffers.ones(dtype, 1000, 1000);
    small = Buffers.ones(dtype, 10);
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
}
