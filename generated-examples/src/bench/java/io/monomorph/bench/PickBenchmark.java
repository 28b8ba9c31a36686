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
 * Rows, columns and elements of a matrix of 1000 x 1000. {@code numpy_indexing.py} is NumPy's side,
 * case by case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PickBenchmark {
  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Int64Buffer rows = positions(500, 1000);
  private final Int64Buffer columns = positions(500, 1000);
  private NdBuffer matrix = Buffers.zeros(DType.FLOAT64);
  private NdBuffer pickedRows = Buffers.zeros(DType.FLOAT64);
  private NdBuffer pickedColumns = Buffers.zeros(DType.FLOAT64);

  /** Makes the buffers. */
  @Setup
  public void setup() {
    matrix = Buffers.ones(dtype, 1000, 1000);
    pickedRows = Buffers.zeros(dtype, 500, 1000);
    pickedColumns = Buffers.zeros(dtype, 1000, 500);
  }

  private Int64Buffer positions(int count, int extent) {
    return Int64Buffer.wrap(random.longs(count, 0, extent).toArray());
  }

  @Benchmark
  public NdBuffer pickRows() {
    return matrix.get(rows);
  }

  @Benchmark
  public NdBuffer pickRowsInto() {
    return matrix.at(Index.of(rows)).get(Destination.into(pickedRows));
  }

  @Benchmark
  public NdBuffer pickColumns() {
    return matrix.get(Index.all(), Index.of(columns));
  }

  @Benchmark
  public NdBuffer pickColumnsInto() {
    return matrix.at(Index.all(), Index.of(columns)).get(Destination.into(pickedColumns));
  }

  @Benchmark
  public NdBuffer pickPairs() {
    return matrix.get(Index.of(rows), Index.of(columns));
  }
}
