package io.monomorph.examples.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is computed run by run is what is computed element by element. */
class RunsBackendTest {
  /** Integers, whose sums are exact in any order. */
  private static double[] numbers(Random random, int size) {
    double[] numbers = new double[size];
    double value = 0;
    for (int k = 0; k < size; k++) {
      value = random.nextInt(5) == 0 ? random.nextInt(-50, 50) : value;
      numbers[k] = value;
    }
    return numbers;
  }

  @Test
  void randomRuns() {
    Random random = new Random(64);
    for (int round = 0; round < 500; round++) {
      double[] first = numbers(random, 60);
      double[] second = numbers(random, 60);
      Float64Buffer a = RunsFloat64Buffer.wrap(Runs.of(first)).reshape(4, 15);
      Float64Buffer b = RunsFloat64Buffer.wrap(Runs.of(second)).reshape(4, 15);
      Float64Buffer x = Float64Buffer.of(first).reshape(4, 15);
      Float64Buffer y = Float64Buffer.of(second).reshape(4, 15);
      assertEquals(x, a);
      assertInstanceOf(RunsFloat64Buffer.class, a.add(b));
      assertEquals(x.add(y), a.add(b));
      assertEquals(x.add(3), a.add(3));
      assertEquals(x.mul(0.5).add(y), a.mul(0.5).add(b));
      assertEquals(x.sum(), a.sum());
      assertEquals(x.add(y).sum(), a.add(b).sum());
      assertEquals(x.sum(1), a.sum(1));
      assertEquals(x.max(), a.max());
      int start = random.nextInt(59);
      String part = start + ":" + random.nextInt(start + 1, 61);
      assertEquals(x.ravel().get(part).max(), a.ravel().get(part).max(), part);
      assertEquals(x.get("::-1").add(y), a.get("::-1").add(b));
      assertEquals(x.sub(y), a.sub(b));
    }
  }

  @Test
  void moreElementsThanAnArrayHas() {
    Runs runs = Runs.repeated(1, 3_000_000_000_000L).then(Runs.repeated(2, 1_000_000_000_000L));
    Float64Buffer a = RunsFloat64Buffer.wrap(runs);
    assertEquals(5e12, a.sum().getDouble());
    NdBuffer b = a.add(a).mul(2);
    assertEquals(2, ((RunsFloat64Buffer) b).core().count());
    assertEquals(2e13, b.sum().getDouble());
    assertEquals(8, b.get("-1").getDouble());
    assertEquals(
        1, a.get("2_000_000_000_000:2_500_000_000_000".replace("_", "")).max().getDouble());
  }

  @Test
  void resultsAreRunsUnlessAnotherPlaceIsNamed() {
    Float64Buffer a = RunsFloat64Buffer.wrap(Runs.of(1, 1, 2));
    NdBuffer sum = Functions.add(a, a);
    assertTrue(sum.isReadOnly());
    assertThrows(UnsupportedOperationException.class, () -> sum.assign(0));
    NdBuffer heap = Functions.add(a, a, Destination.heap());
    heap.assign(0);
    NdBuffer out = Buffers.zeros(DType.FLOAT64, 3);
    Functions.add(a, a, Destination.into(out));
    assertEquals(Float64Buffer.of(2, 2, 4), out);
  }

  @Test
  void nothing() {
    Float64Buffer none = RunsFloat64Buffer.wrap(Runs.of());
    assertEquals(0, none.add(none).size());
    assertEquals(0, none.sum().getDouble());
    assertThrows(IllegalArgumentException.class, none::max);
  }
}
