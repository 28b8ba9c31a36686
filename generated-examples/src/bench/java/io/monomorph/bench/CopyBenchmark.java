package io.monomorph.bench;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
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

/**
 * Views, and their copies into an existing buffer. {@code numpy_indexing.py} is NumPy's side, case
 * by case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class CopyBenchmark {
  @Param({"FLOAT64", "FLOAT32", "INT32", "UINT8"})
  public DType dtype = DType.FLOAT64;

  private NdBuffer vector = Buffers.zeros(DType.FLOAT64);
  private NdBuffer vectorOut = vector;
  private NdBuffer halfOut = vector;
  private NdBuffer small = vector;
  private NdBuffer smallOut = vector;

  /** Makes the buffers. */
  @Setup
  public void setup() {
    vector = Buffers.fromArray(dtype, Buffers.arange(1_000_000));
    vectorOut = Buffers.zerosLike(vector);
    halfOut = Buffers.zeros(dtype, 500_000);
    small = Buffers.fromArray(dtype, Buffers.arange(10));
    smallOut = Buffers.zerosLike(small);
  }

  /** Two matrices of 4096 x 4096, made only for the case that needs them. */
  @State(Scope.Benchmark)
  public static class Square {
    private NdBuffer matrix = Buffers.zeros(DType.FLOAT64);
    private NdBuffer out = matrix;

    /** Makes the buffers. */
    @Setup
    public void setup(CopyBenchmark of) {
      matrix = Buffers.ones(of.dtype, 4096, 4096);
      out = Buffers.zerosLike(matrix);
    }
  }

  /** {@code a[1:-1]}, made only. */
  @Benchmark
  public NdBuffer view() {
    return vector.get("1:-1");
  }

  /** The same without text. */
  @Benchmark
  public NdBuffer viewByObject() {
    return vector.get(Index.range(1, -1));
  }

  /** {@code out[...] = a} of ten elements. */
  @Benchmark
  public void small() {
    smallOut.assign(small);
  }

  /** {@code out[...] = a}. */
  @Benchmark
  public void contiguous() {
    vectorOut.assign(vector);
  }

  /** {@code out[...] = a[::2]}. */
  @Benchmark
  public void strided() {
    halfOut.assign(vector.get("::2"));
  }

  /** {@code out[...] = a[::-1]}. */
  @Benchmark
  public void reversed() {
    vectorOut.assign(vector.get("::-1"));
  }

  /** {@code out[...] = a.T}, 4096 x 4096. */
  @Benchmark
  public void transposed(Square square) {
    square.out.assign(square.matrix.transpose());
  }
}
