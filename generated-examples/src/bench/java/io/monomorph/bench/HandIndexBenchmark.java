package io.monomorph.bench;

import io.monomorph.dtype.DType;
import java.util.Arrays;
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
 * The cases that give new arrays, by {@link HandIndexLoops}: what a program for these arrays alone
 * takes on this JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HandIndexBenchmark {
  private static final int N = 1_000_000;
  private static final int BIG = 10_000_000;
  private static final int NEAR = 10_000;
  private static final int SIDE = 1000;

  @Param({"FLOAT64", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private final SplittableRandom random = new SplittableRandom(1);
  private final boolean[] rare = mask(0.01);
  private final boolean[] half = mask(0.5);
  private final boolean[] most = mask(0.99);
  private final long[] far = random.longs(N, 0, BIG).toArray();
  private final long[] near = random.longs(NEAR, 0, NEAR).toArray();
  private final long[] rows = random.longs(500, 0, SIDE).toArray();
  private final long[] columns = random.longs(500, 0, SIDE).toArray();
  private double[] doubles = {};
  private byte[] bytes = {};

  /** Makes the array, of which most cases use only the beginning. */
  @Setup
  public void setup() {
    if (dtype == DType.FLOAT64) {
      doubles = new double[BIG];
      Arrays.fill(doubles, 1);
    } else {
      bytes = new byte[BIG];
      Arrays.fill(bytes, (byte) 1);
    }
  }

  private boolean[] mask(double share) {
    boolean[] mask = new boolean[N];
    for (int k = 0; k < N; k++) {
      mask[k] = random.nextDouble() < share;
    }
    return mask;
  }

  private Object select(boolean[] mask) {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.select(doubles, mask)
        : HandIndexLoops.select(bytes, mask);
  }

  @Benchmark
  public Object maskSelectRare() {
    return select(rare);
  }

  @Benchmark
  public Object maskSelectMost() {
    return select(most);
  }

  @Benchmark
  public Object maskSelectHalf() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.selectMixed(doubles, half)
        : HandIndexLoops.selectMixed(bytes, half);
  }

  @Benchmark
  public Object gatherFar() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.take(doubles, far)
        : HandIndexLoops.take(bytes, far);
  }

  @Benchmark
  public Object gatherNear() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.take(doubles, near)
        : HandIndexLoops.take(bytes, near);
  }

  @Benchmark
  public Object pickRows() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.rows(doubles, SIDE, rows)
        : HandIndexLoops.rows(bytes, SIDE, rows);
  }

  @Benchmark
  public Object pickColumns() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.columns(doubles, SIDE, columns)
        : HandIndexLoops.columns(bytes, SIDE, columns);
  }

  @Benchmark
  public Object pickPairs() {
    return dtype == DType.FLOAT64
        ? HandIndexLoops.pairs(doubles, SIDE, rows, columns)
        : HandIndexLoops.pairs(bytes, SIDE, rows, columns);
  }
}
