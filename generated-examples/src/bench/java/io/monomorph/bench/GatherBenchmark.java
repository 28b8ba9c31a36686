package io.monomorph.bench;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.SplittableRandom;
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

/**
 * Single elements that index arrays name. {@code numpy_indexing.py} is NumPy's side, case by case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class GatherBenchmark {
  private static final int N = 1_000_000;
  private static final int BIG = 10_000_000;

  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Int64Buffer far = positions(N, BIG);
  private final Int64Buffer near = positions(10_000, 10_000);
  private NdBuffer big = Buffers.zeros(DType.FLOAT64);
  private NdBuffer cached = Buffers.zeros(DType.FLOAT64);
  private NdBuffer cachedOut = Buffers.zeros(DType.FLOAT64);
  private NdBuffer vectorOut = Buffers.zeros(DType.FLOAT64);
  private NdBuffer manyValues = Buffers.zeros(DType.FLOAT64);

  /** Makes the buffers. */
  @Setup
  public void setup() {
    big = Buffers.ones(dtype, BIG);
    cached = Buffers.ones(dtype, 10_000);
    cachedOut = Buffers.zeros(dtype, 10_000);
    vectorOut = Buffers.zeros(dtype, N);
    manyValues = Buffers.ones(dtype, N);
  }

  private Int64Buffer positions(int count, int extent) {
    return Int64Buffer.wrap(random.longs(count, 0, extent).toArray());
  }

  @Benchmark
  public NdBuffer gatherFar() {
    return big.get(far);
  }

  @Benchmark
  public NdBuffer gatherFarInto() {
    return big.at(Index.of(far)).get(Destination.into(vectorOut));
  }

  @Benchmark
  public NdBuffer gatherNear() {
    return cached.get(near);
  }

  @Benchmark
  public void scatterFar() {
    big.at(far).set(manyValues);
  }

  @Benchmark
  public void scatterNear() {
    cached.at(near).set(cachedOut);
  }

  @Benchmark
  public NdBuffer gatherNearInto() {
    return cached.at(Index.of(near)).get(Destination.into(cachedOut));
  }
}
