package io.monomorph.examples;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.PartialReduction;
import io.monomorph.dtype.DType;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a declared reduction can do. */
class StatisticsTest {
  private static final Float64Buffer A = Float64Buffer.of(1, 7, -1, 1, 5, 5).reshape(3, 2);

  @Test
  void axesAndSettings() {
    assertEquals(Float64Buffer.of(5, 1, 5), StatisticsReductions.rms(A, 1));
    assertEquals(
        Float64Buffer.of(5, 1, 5).reshape(3, 1), StatisticsReductions.RMS.keepDims().apply(A, -1));
    assertEquals(Float64Buffer.full(Math.sqrt(17)), StatisticsReductions.rms(A));
    assertEquals(DType.FLOAT32, StatisticsReductions.RMS.dtype(DType.FLOAT32).apply(A).dtype());
    assertEquals(Float64Buffer.full(3), StatisticsReductions.rms(Float64Buffer.full(-3), 0));
  }

  @Test
  void elementsThatCount() {
    BoolBuffer mask = BoolBuffer.of(true, false);
    assertEquals(Float64Buffer.of(1, 1, 5), StatisticsReductions.RMS.where(mask).apply(A, 1));
    assertEquals(Float64Buffer.of(3, Double.NaN), StatisticsReductions.RMS.where(mask).apply(A, 0));
    assertEquals(Int64Buffer.of(3, 0), StatisticsReductions.RMS.where(mask).partial(A, 0).counts());
    assertThrows(
        IllegalArgumentException.class,
        () -> StatisticsReductions.RMS.where(Float64Buffer.of(1, 0)).apply(A));
    assertThrows(
        IllegalArgumentException.class,
        () -> StatisticsReductions.RMS.where(BoolBuffer.zeros(3)).apply(A));
  }

  @Test
  void resultsGoToAnyBuffer() {
    NdBuffer out = Buffers.resolve(DoubleBuffer.allocate(3));
    assertSame(out, StatisticsReductions.rms(A, 1, into(out)));
    assertEquals(StatisticsReductions.rms(A, 1), out);
    assertEquals(
        Float32Buffer.of(5, 1, 5), StatisticsReductions.rms(A, 1, into(Float32Buffer.zeros(3))));
    Float64Buffer itself = A.copy();
    StatisticsReductions.rms(itself, 1, into(itself.get(":, 0")));
    assertEquals(Float64Buffer.of(5, 1, 5), itself.get(":, 0"));
  }

  @Test
  void whatCannotBeReduced() {
    Float64Buffer out = Float64Buffer.full(9, 2);
    assertThrows(IllegalArgumentException.class, () -> StatisticsReductions.rms(A, 1, into(out)));
    assertEquals(Float64Buffer.of(9, 9), out);
    NdBuffer fixed = Float64Buffer.zeros(3).asReadOnly();
    assertThrows(
        UnsupportedOperationException.class, () -> StatisticsReductions.rms(A, 1, into(fixed)));
    assertThrows(RuntimeException.class, () -> StatisticsReductions.rms(A, 2));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> StatisticsReductions.rms(Complex128Buffer.of(1, 2)))
            .getMessage();
    assertTrue(
        String.valueOf(message).startsWith("rms has no loop for complex128; it takes int64, "));
    message =
        assertThrows(
                IllegalArgumentException.class,
                () -> StatisticsReductions.WEIGHTED_MEAN.applyAll(new Object[] {A}))
            .getMessage();
    assertEquals("weightedMean takes 2 inputs, but 1 are given", message);
  }

  @Test
  void severalInputsAreBroadcastTogether() {
    Float64Buffer mean = StatisticsReductions.weightedMean(A, Float64Buffer.of(3, 1), 1);
    assertEquals(Float64Buffer.of(2.5, -0.5, 5), mean);
    assertInstanceOf(Float64Buffer.class, mean);
    assertEquals(
        Float64Buffer.full(5.0 / 3), StatisticsReductions.weightedMean(A, new double[] {1, 0}));
  }

  @Test
  void numbersAreInputsToo() {
    assertEquals(Float64Buffer.of(A.mean(1).toArray()), StatisticsReductions.weightedMean(A, 2, 1));
    assertEquals(A.mean(), StatisticsReductions.WEIGHTED_MEAN.apply(A, true));
    assertEquals(Float64Buffer.full(5), StatisticsReductions.weightedMean(5, 0.5));
    assertEquals(Float64Buffer.full(3), StatisticsReductions.rms(-3));
    Float64Buffer out = Float64Buffer.zeros(3);
    assertSame(out, StatisticsReductions.WEIGHTED_MEAN.apply(A, 2, 1, into(out)));
    assertEquals(A.mean(1), out);
    NdBuffer kept =
        StatisticsReductions.WEIGHTED_MEAN
            .keepDims()
            .apply(A, A, new int[] {0, 1}, into(Float64Buffer.zeros(1, 1)));
    assertEquals(StatisticsReductions.weightedMean(A, A).reshape(1, 1), kept);
  }

  @Test
  void aDestinationAmongTheInputsIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> StatisticsReductions.weightedMean(A, into(Float64Buffer.zeros())))
            .getMessage();
    assertEquals(
        "input 2 of weightedMean is a Destination, which is the argument after all inputs and axes",
        message);
  }

  @Test
  void ofManyElements() {
    Float64Buffer many = Float64Buffer.fromFunction(index -> index[0] % 2 == 0 ? 3 : -3, 100_003);
    assertEquals(Float64Buffer.full(3), StatisticsReductions.rms(many));
    assertEquals(Float64Buffer.full(3), StatisticsReductions.rms(many.get("::-7")));
    assertEquals(
        Float64Buffer.full(1000 + Math.log(100_003)).getDouble(),
        StatisticsReductions.logSumExp(Float64Buffer.full(1000, 100_003)).getDouble(),
        1e-9);
    assertEquals(Float64Buffer.full(6), StatisticsReductions.span(many));
    NdBuffer bytes = many.astype(DType.INT8);
    assertEquals(DType.INT8, StatisticsReductions.span(bytes).dtype());
    assertEquals(6, StatisticsReductions.span(bytes).getLong());
    assertEquals(
        Double.NaN, StatisticsReductions.span(Float64Buffer.of(1, Double.NaN)).getDouble());
  }

  /** One declaration, run in parts by a pool. */
  @Test
  void onAPool() throws InterruptedException, ExecutionException {
    NdBuffer a = Float64Buffer.fromFunction(index -> index[0] * 10 + index[1], 1000, 4);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<PartialReduction>> parts =
          IntStream.range(0, 10)
              .mapToObj(k -> a.get(100 * k + ":" + 100 * (k + 1)))
              .map(part -> pool.submit(() -> StatisticsReductions.SPREAD.partial(part, 0)))
              .toList();
      PartialReduction all = parts.get(0).get();
      for (Future<PartialReduction> part : parts.subList(1, 10)) {
        all.combine(part.get());
      }
      double[] spread = ((Float64Buffer) all.finish()).toArray();
      double[] whole = StatisticsReductions.spread(a, 0).toArray();
      assertArrayEquals(whole, spread, 1e-6);
      assertEquals(Int64Buffer.full(1000, 4), all.counts());
    }
  }

  @Test
  void statesThatDoNotFit() {
    PartialReduction rms = StatisticsReductions.RMS.partial(A, 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> rms.combine(StatisticsReductions.SPREAD.partial(A, 0)));
    assertThrows(
        IllegalArgumentException.class, () -> rms.combine(StatisticsReductions.RMS.partial(A, 1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> rms.combine(StatisticsReductions.RMS.dtype(DType.FLOAT32).partial(A, 0)));
    List<DType> like = List.of(DType.FLOAT64);
    assertThrows(
        IllegalArgumentException.class,
        () -> StatisticsReductions.RMS.restore(like, rms.counts(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> StatisticsReductions.RMS.restore(like, rms.counts(), List.of(Int64Buffer.of(1, 2))));
    assertEquals(Float64Buffer.of(3, 5), rms.finish());
  }
}
