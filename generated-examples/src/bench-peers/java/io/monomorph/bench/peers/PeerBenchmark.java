package io.monomorph.bench.peers;

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

/** Vectors of doubles in this library and in others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PeerBenchmark {
  /** Whose. */
  @Param({"monomorph", "nd4j", "tensorflow", "imglib2"})
  public String library;

  /** The number of elements. */
  @Param({"10", "1000", "100000", "10000000"})
  public int n;

  private Peer peer;

  /** Called by JMH. */
  public PeerBenchmark() {
    library = "monomorph";
    peer = Peer.of(library, new double[1], new double[1]);
  }

  /** Makes the vectors. */
  @Setup
  public void setup() {
    peer = Peer.of(library, vector(1), vector(2));
  }

  private double[] vector(long seed) {
    return new SplittableRandom(seed).doubles(n, 0.1, 10).toArray();
  }

  @Benchmark
  public Object add() {
    return peer.add();
  }

  @Benchmark
  public Object multiply() {
    return peer.multiply();
  }

  @Benchmark
  public Object exp() {
    return peer.exp();
  }

  @Benchmark
  public double sum() {
    return peer.sum();
  }

  @Benchmark
  public double max() {
    return peer.max();
  }

  @Benchmark
  public Object addTransposed() {
    return peer.addTransposed();
  }
}
