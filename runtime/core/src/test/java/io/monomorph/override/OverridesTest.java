package io.monomorph.override;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When backends are asked for functions, and what they are told. */
class OverridesTest {
  private final ProbeFloat64Buffer a = of(1, 5, 2, 4, 3, 6);
  private final ProbeFloat64Buffer b = of(2, 2, 2, 3, 3, 3);

  private static ProbeFloat64Buffer of(double... elements) {
    return ProbeFloat64Buffer.wrap(new Probe(elements));
  }

  @BeforeEach
  void forget() {
    Asked.since();
  }

  private static void assertElement(Object expected, NdBuffer result) {
    assertEquals(0, result.rank());
    assertEquals(String.valueOf(expected), String.valueOf(result.item()));
  }

  private static void asked(String... notes) {
    assertEquals(List.of(notes), Asked.since());
  }

  @Test
  void aSumOfTheWholeCore() {
    assertElement(21.0, a.sum());
    asked("sum of the core");
    assertElement(21.0, a.reshape(2, 3).sum(1, -2));
    asked("sum of the core");
    assertElement(8.0, a.get("::2").sum().add(2));
    asked("sum along [0]");
  }

  @Test
  void axesAreSortedAndCountedFromTheFirst() {
    ProbeFloat64Buffer cube = ProbeFloat64Buffer.wrap(new Probe(new double[24]), 2, 3, 4);
    assertArrayEquals(new long[] {3}, cube.sum(-1, 0).shape());
    asked("sum along [0, 2]");
    assertArrayEquals(new long[] {1, 3, 1}, Reductions.SUM.keepDims().apply(cube, 2, 0).shape());
    asked("sum along [0, 2]");
  }

  @Test
  void reducedAxesStay() {
    NdBuffer kept = Reductions.SUM.keepDims().apply(a.reshape(2, 3), 1);
    assertEquals(Float64Buffer.of(8, 13).reshape(2, 1), kept);
    asked("sum along [1]");
    assertEquals(
        Float64Buffer.of(21).reshape(1, 1), Reductions.SUM.keepDims().apply(a.reshape(2, 3)));
    asked("sum of the core");
  }

  @Test
  void whatAnOverrideCannotBeToldIsNotAsked() {
    BoolBuffer mask = b.gt(2);
    asked();
    assertElement(13.0, Reductions.SUM.where(mask).apply(a));
    assertElement(31.0, Reductions.SUM.initial(10).apply(a));
    assertEquals(DType.FLOAT32, Reductions.SUM.dtype(DType.FLOAT32).apply(a).dtype());
    assertEquals(a.copy(), Reductions.SUM.noAxes().apply(a));
    assertEquals(
        DType.FLOAT32, Ufuncs.ADD.dtype(DType.FLOAT32).casting(Casting.UNSAFE).apply(a, b).dtype());
    assertEquals(Float64Buffer.of(0, 0, 0, 7, 6, 9), Ufuncs.ADD.where(mask).apply(a, b));
    Ufuncs.ADD.casting(Casting.SAFE).apply(a, b);
    Ufuncs.ADD.reduce(a);
    Ufuncs.ADD.accumulate(a, 0);
    asked();
  }

  @Test
  void buffersOfOthersAreNotForIt() {
    assertEquals(a.copy().add(b.copy()), a.add(b.copy()));
    assertEquals(a.copy().mul(b.copy()), a.copy().mul(b));
    asked();
  }

  @Test
  void coresOfBuffersThatShowThem() {
    NdBuffer sum = a.add(b);
    assertInstanceOf(ProbeFloat64Buffer.class, sum);
    assertEquals(Float64Buffer.of(3, 7, 4, 7, 6, 9), sum);
    assertEquals(a.copy().add(b.copy()).reshape(3, 2), a.reshape(3, 2).add(b.reshape(3, 2)));
    asked("add of cores", "add of cores");
    assertEquals(a.copy().get("::-1").add(b.copy()), a.get("::-1").add(b));
    assertEquals(a.copy().reshape(6, 1).add(b.copy()), a.reshape(6, 1).add(b));
    assertEquals(
        a.copy().reshape(2, 3).transpose(),
        a.reshape(2, 3).transpose().add(of(0, 0, 0, 0, 0, 0).reshape(3, 2)));
    asked();
  }

  @Test
  void numbersAreInTheCarrierOfTheirDtype() {
    NdBuffer difference = Functions.subtract(10, a);
    assertInstanceOf(ProbeFloat64Buffer.class, difference);
    assertEquals(Float64Buffer.of(9, 5, 8, 6, 7, 4), difference);
    asked("subtract from 10.0");
    a.sub(10);
    Functions.subtract(b.copy(), a);
    asked();
  }

  @Test
  void itMayDecline() {
    assertEquals(a.copy().lt(3), a.lt(3));
    assertEquals(a.copy().lt(0), a.lt(0));
    asked("less than 3.0", "less than 0.0");
    assertElement(1, a.argmax());
    assertElement(0, a.get("1:3").argmax());
    asked("argmax of 6", "argmax of 2");
  }

  @Test
  void severalResults() {
    NdBuffer[] both = Functions.divmod(a, b);
    assertEquals(Float64Buffer.of(0, 2, 1, 1, 1, 2), both[0]);
    assertEquals(Float64Buffer.of(1, 1, 0, 1, 0, 0), both[1]);
    asked("divmod");
  }

  @Test
  void itsOwnBuffers() {
    assertEquals(a.copy().clip(2, 4), a.clip(2, 4));
    asked("clip to 2.0 and 4.0");
    assertEquals(Float64Buffer.of(1, Math.sqrt(2)), of(1, 2).sqrt());
    asked("sqrt");
    assertElement(true, a.all());
    asked("all");
  }

  @Test
  void aMethodThatCallsItsFunctionGetsTheUsualWay() {
    assertEquals(Float64Buffer.of(8.0 / 3, 13.0 / 3), a.reshape(2, 3).mean(1));
    asked("mean along [1]");
    assertElement(3.5, a.mean());
    asked("mean along [0]");
  }

  @Test
  void dtypesThatShareACore() {
    Tally core = new Tally((byte) -1, (byte) 3);
    assertElement(2, ProbeInt8Buffer.wrap(core).sum());
    asked("sum of int8");
    assertEquals(258, ProbeUInt8Buffer.wrap(core).sum().getLong());
    asked();
  }

  @Test
  void cumulativeOnes() {
    assertEquals(a.copy().cumsum(), a.reshape(2, 3).cumsum());
    asked("cumsum along []");
    assertEquals(a.copy().reshape(2, 3).cumsum(-1), a.reshape(2, 3).cumsum(-1));
    asked("cumsum along [1]");
  }

  @Test
  void resultsGoWhereTheyShall() {
    NdBuffer out = Buffers.zeros(DType.FLOAT32, 6);
    assertSame(out, Functions.add(a, b, Destination.into(out)));
    assertEquals(Float64Buffer.of(3, 7, 4, 7, 6, 9), out.astype(DType.FLOAT64));
    asked("add of cores");
    NdBuffer heap = Functions.add(a, b, Destination.heap());
    assertEquals("heap", heap.backend().name());
    NdBuffer memory = Functions.add(a, b, Destination.backend("memory"));
    assertEquals("memory", memory.backend().name());
    assertEquals(heap, memory);
    asked("add of cores", "add of cores");
    NdBuffer total = Buffers.zeros(DType.FLOAT64);
    assertSame(total, Reductions.SUM.apply(a, Destination.into(total)));
    assertEquals(21, total.getDouble());
    asked("sum of the core");
    // The dtype of out counts for the elements that are added.
    Reductions.SUM.apply(a, Destination.into(Buffers.zeros(DType.FLOAT32)));
    asked();
    assertEquals("heap", Reductions.CUMSUM.apply(a, Destination.heap()).backend().name());
    asked("cumsum along []");
  }

  @Test
  void inPlaceAndOverlapping() {
    a.addInPlace(b);
    assertEquals(Float64Buffer.of(3, 7, 4, 7, 6, 9), a);
    asked("add of cores");
    Functions.sqrt(b, Destination.into(b.get("::-1")));
    assertEquals(Math.sqrt(3), b.get(0));
    asked("sqrt");
    NdBuffer wide = Buffers.zeros(DType.FLOAT64, 2, 6);
    Functions.add(a, b, Destination.into(wide));
    assertEquals(wide.get("0"), wide.get("1"));
    asked("add of cores");
  }

  @Test
  void whatIsWrongIsSaidBeforeAnybodyIsAsked() {
    assertThrows(IllegalArgumentException.class, () -> a.add(of(1, 2)));
    assertThrows(IllegalArgumentException.class, () -> a.sum(1));
    assertThrows(IllegalArgumentException.class, () -> a.reshape(2, 3).sum(0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Functions.add(a, b, Destination.into(Buffers.zeros(DType.INT8, 6))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Functions.add(a, b, Destination.into(Buffers.zeros(DType.FLOAT64, 5))));
    assertThrows(
        IllegalArgumentException.class,
        () -> Reductions.SUM.apply(a, Destination.into(Buffers.zeros(DType.FLOAT64, 5))));
    asked();
  }

  @Test
  void inExpressionsOnlyReductionsOfBuffersAreAsked() {
    NdBuffer lazy = a.lazy().add(b).eval();
    assertEquals("heap", lazy.backend().name());
    asked();
    assertEquals(21, a.lazy().sum().eval().getDouble());
    asked("sum of the core");
    assertEquals(36, a.lazy().add(b).sum().eval().getDouble());
    asked();
  }

  @Test
  void withAPoolToo() {
    Ufuncs.ADD.on(ForkJoinPool.commonPool()).apply(a, b);
    asked("add of cores");
  }

  @Test
  void manyAxesAndNone() {
    NdBuffer scalar = of(3).reshape();
    assertElement(6.0, scalar.add(scalar));
    asked("add of cores");
    assertEquals(3, scalar.sum().getDouble());
    asked("sum of the core");
    long[] ones = new long[64];
    java.util.Arrays.fill(ones, 1);
    NdBuffer many = of(3).reshape(ones);
    assertEquals(64, many.add(many).rank());
    assertEquals(62, many.sum(5, -1).rank());
    asked("add of cores", "sum along [5, 63]");
    assertEquals(0, of().add(of()).size());
    assertEquals(0, of().sum().getDouble());
    assertArrayEquals(new long[] {0}, of().reshape(0, 3).sum(1).shape());
    asked("add of cores", "sum of the core", "sum along [1]");
  }

  @Test
  void aClosedCoreIsNotAsked() {
    ProbeFloat64Buffer closed = of(1, 2);
    closed.close();
    assertThrows(IllegalStateException.class, closed::sum);
    asked("close");
  }

  @Test
  void everyThreadAsks() throws InterruptedException {
    Thread[] threads = new Thread[4];
    for (int k = 0; k < threads.length; k++) {
      threads[k] =
          new Thread(
              () -> {
                for (int n = 0; n < 100; n++) {
                  a.mean();
                }
              });
      threads[k].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(400, Asked.since().size());
  }

  @Test
  void theProviderTellsWhichFunctions() {
    assertEquals(
        List.of(
            "absolute",
            "add",
            "all",
            "allclose",
            "argmax",
            "argwhere",
            "array_equal",
            "clip",
            "cumsum",
            "diff",
            "divmod",
            "flatnonzero",
            "floor",
            "isclose",
            "less",
            "max",
            "mean",
            "multiply",
            "nan_to_num",
            "round",
            "sqrt",
            "subtract",
            "sum"),
        a.backend().overrides());
    assertTrue(Buffers.zeros(DType.FLOAT64, 1).backend().overrides().isEmpty());
  }
}
