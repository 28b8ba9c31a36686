package io.monomorph.bench.rows;

import static io.monomorph.Destination.into;

import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
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

/** Whether a sum of doubles takes longer where the program uses all the other ufuncs, too. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class IndependenceBenchmark {
  private static final long USED_FOR = 1_500_000_000L;

  /** When the others run: never, first in the JVM, or when add and sum have been compiled. */
  @Param({"never", "first", "between"})
  public String others;

  /** The number of elements. */
  @Param({"1000", "100000"})
  public int n;

  private NdBuffer a;
  private NdBuffer b;
  private NdBuffer out;

  /** Called by JMH. */
  public IndependenceBenchmark() {
    others = "never";
    a = Float64Buffer.zeros(0);
    b = a;
    out = a;
  }

  /** Makes the buffers and runs the others. */
  @Setup
  public void setup() {
    a = Sample.random(DType.FLOAT64, n).make(1);
    b = Sample.random(DType.FLOAT64, n).make(2);
    out = Sample.zeros(DType.FLOAT64, n).make(3);
    if (others.equals("between")) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < USED_FOR) {
        add();
        sum();
      }
    }
    if (!others.equals("never") && Others.run() == 0) {
      throw new IllegalStateException("no ufunc ran");
    }
  }

  /** Into an existing buffer. */
  @Benchmark
  public NdBuffer add() {
    return Functions.add(a, b, into(out));
  }

  /** Of all elements. */
  @Benchmark
  public NdBuffer sum() {
    return Ufuncs.ADD.reduce(a);
  }
}
