package io.monomorph.override;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions that are neither ufuncs nor reductions are asked for too. */
class OverriddenFunctionsTest {
  private final ProbeFloat64Buffer a = of(1.25, 0, 2.5, Double.NaN);

  private static ProbeFloat64Buffer of(double... elements) {
    return ProbeFloat64Buffer.wrap(new Probe(elements));
  }

  @BeforeEach
  void forget() {
    Asked.since();
  }

  private static void asked(String... notes) {
    assertEquals(List.of(notes), Asked.since());
  }

  @Test
  void round() {
    assertEquals(Functions.round(a.copy(), 1), Functions.round(a, 1));
    assertEquals(Functions.round(a.copy(), 0), Functions.round(a.get("::-1"), 0).get("::-1"));
    asked("round to 1", "round to 0");
  }

  @Test
  void nanToNum() {
    assertEquals(Float64Buffer.of(1.25, 0, 2.5, 7), Functions.nanToNum(a, 7, 1, -1));
    assertEquals(Float64Buffer.of(1.25, 0, 2.5, 0), Functions.nanToNum(a));
    asked("nan_to_num 7.0", "nan_to_num 0.0");
  }

  @Test
  void diff() {
    NdBuffer table = of(1, 4, 9, 16, 25, 36).reshape(2, 3);
    assertEquals(Functions.diff(table.copy()), Functions.diff(table));
    assertEquals(Functions.diff(table.copy(), 2, 0), Functions.diff(table, 2, 0));
    asked("diff 1 along 1", "diff 2 along 0");
    assertThrows(IllegalArgumentException.class, () -> Functions.diff(table, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> Functions.diff(table, 1, 2));
    asked();
  }

  @Test
  void closeness() {
    assertEquals(Functions.isclose(a.copy(), 2.5), Functions.isclose(a, 2.5));
    assertEquals(Functions.isclose(a.copy(), 0), Functions.isclose(a, 0));
    asked("isclose to 2.5", "isclose to 0.0");
    assertTrue(Functions.allclose(a, a));
    assertFalse(Functions.allclose(a, of(1, 2, 3, 4)));
    asked("allclose", "allclose");
    assertFalse(Functions.allclose(a, 3));
    assertThrows(IllegalArgumentException.class, () -> Functions.allclose(a, of(1, 2)));
    asked();
  }

  @Test
  void arrayEqual() {
    assertTrue(Functions.arrayEqual(a, of(1.25, 0, 2.5, Double.NaN)));
    asked("array_equal");
    assertFalse(Functions.arrayEqual(a, of(1.25, 0)));
    assertFalse(Functions.arrayEqual(a, a.copy()));
    asked();
  }

  @Test
  void places() {
    assertEquals(Int64Buffer.of(0, 2, 3), Functions.flatnonzero(a));
    assertEquals(Functions.argwhere(a.copy().reshape(2, 2)), Functions.argwhere(a.reshape(2, 2)));
    assertEquals(Int64Buffer.of(0, 2, 3), Functions.nonzero(a)[0]);
    asked("flatnonzero", "argwhere", "flatnonzero");
  }
}
