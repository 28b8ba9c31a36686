package io.monomorph.bench.rows;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** Times the call of one row; {@code ufuncs.py} goes through the rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RowBenchmark {
  /** Which row. */
  @Param("add:float64:1000:contiguous")
  public String row;

  private Row.Body body;
  private NdBuffer a;
  private NdBuffer b;
  private NdBuffer out;

  /** Called by JMH. */
  public RowBenchmark() {
    row = "";
    body = (x, y, z) -> z;
    a = made(null, 0);
    b = a;
    out = a;
  }

  /** Makes the buffers. */
  @Setup
  public void setup() {
    Row chosen =
        RowList.all().stream()
            .filter(each -> each.id().equals(row))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no row " + row));
    body = chosen.body();
    a = made(chosen.sample(0), 1);
    b = made(chosen.sample(1), 2);
    out = made(chosen.sample(2), 3);
  }

  private static NdBuffer made(@Nullable Sample sample, long seed) {
    return sample == null ? Buffers.zeros(DType.FLOAT64) : sample.make(seed);
  }

  /** The call. */
  @Benchmark
  public Object call() {
    return body.run(a, b, out);
  }
}
