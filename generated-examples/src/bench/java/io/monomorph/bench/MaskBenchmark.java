package io.monomorph.bench;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Destination;
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

/** Elements that masks mark. {@code numpy_indexing.py} is NumPy's side, case by case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MaskBenchmark {
  private static final int N = 1_000_000;

  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private final SplittableRandom random = new SplittableRandom(1);
  private final BoolBuffer rare = mask(0.01);
  private final BoolBuffer half = mask(0.5);
  private final BoolBuffer most = mask(0.99);
  private NdBuffer vector = Buffers.zeros(DType.FLOAT64);
  private NdBuffer rareOut = Buffers.zeros(DType.FLOAT64);
  private NdBuffer halfOut = Buffers.zeros(DType.FLOAT64);
  private NdBuffer mostOut = Buffers.zeros(DType.FLOAT64);
  private NdBuffer one = Buffers.zeros(DType.FLOAT64);

  /** Makes the buffers. */
  @Setup
  public void setup() {
    vector = Buffers.fromArray(dtype, Buffers.arange(N));
    rareOut = Buffers.zerosLike(vector.get(rare));
    halfOut = Buffers.zerosLike(vector.get(half));
    mostOut = Buffers.zerosLike(vector.get(most));
    one = Buffers.ones(dtype);
  }

  private BoolBuffer mask(double share) {
    boolean[] marks = new boolean[N];
    for (int k = 0; k < N; k++) {
      marks[k] = random.nextDouble() < share;
    }
    return BoolBuffer.wrap(marks);
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
    vector.at(rare).set(one);
  }

  @Benchmark
  public void maskAssignHalf() {
    vector.at(half).set(one);
  }

  @Benchmark
  public void maskAssignMost() {
    vector.at(most).set(one);
  }

  @Benchmark
  public NdBuffer maskSelectRareInto() {
    return vector.at(Index.of(rare)).get(Destination.into(rareOut));
  }

  @Benchmark
  public NdBuffer maskSelectHalfInto() {
    return vector.at(Index.of(half)).get(Destination.into(halfOut));
  }

  @Benchmark
  public NdBuffer maskSelectMostInto() {
    return vector.at(Index.of(most)).get(Destination.into(mostOut));
  }

  @Benchmark
  public void maskPutRare() {
    vector.at(rare).set(rareOut);
  }

  @Benchmark
  public void maskPutHalf() {
    vector.at(half).set(halfOut);
  }

  @Benchmark
  public void maskPutMost() {
    vector.at(most).set(mostOut);
  }
}
