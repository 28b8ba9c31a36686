package io.monomorph.bench;

import io.monomorph.Float64Buffer;
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

/** A user's own double loop over get and set with int indices, and the same over double[]. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ElementAccessBenchmark {
  private static final int N = 1000;

  /** Whether three other backends and all dtypes are used first. */
  @Param({"false", "true"})
  public boolean polluted;

  private double[] arrayIn;
  private double[] arrayOut;
  private Float64Buffer in;
  private Float64Buffer out;

  /** Called by JMH. */
  public ElementAccessBenchmark() {
    arrayIn = new double[N * N];
    arrayOut = new double[N * N];
    in = Float64Buffer.zeros(N, N);
    out = Float64Buffer.zeros(N, N);
  }

  /** Fills the matrices. */
  @Setup
  public void setup() {
    if (polluted) {
      Pollution.spread();
    }
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        arrayIn[i * N + j] = i - j;
        in.set(i, j, i - j);
      }
    }
  }

  /** The yardstick of {@link #sumBuffer}. */
  @Benchmark
  public double sumArray() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        sum += arrayIn[i * N + j];
      }
    }
    return sum;
  }

  /** Reads every element. */
  @Benchmark
  public double sumBuffer() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        sum += in.get(i, j);
      }
    }
    return sum;
  }

  /** The yardstick of {@link #scaleBuffer}. */
  @Benchmark
  public void scaleArray() {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        arrayOut[i * N + j] = 2 * arrayIn[i * N + j] + 1;
      }
    }
  }

  /** Reads and writes every element. */
  @Benchmark
  public void scaleBuffer() {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        out.set(i, j, 2 * in.get(i, j) + 1);
      }
    }
  }
}
