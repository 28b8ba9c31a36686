package io.monomorph.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.layout.Layout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Slices that are found in a view are those by which it was made. */
class AxisSlicesTest {
  private static final int CASES = 20_000;

  @Test
  void anotherLayoutIsViewedInTheSameWay() {
    int found = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      long[] shape = new long[random.nextInt(5)];
      Arrays.setAll(shape, axis -> 1 + random.nextInt(4));
      Layout layout = shuffled(Layout.of(shape), random);
      Layout other = Layout.of(layout.shape());
      long steps = random.nextLong();
      Layout view = viewed(layout, new Random(steps));
      Layout expected = viewed(other, new Random(steps));
      AxisSlices slices = AxisSlices.of(layout, view).orElse(null);
      assertTrue(slices != null, () -> layout + " as " + view);
      Layout given = slices.in(other);
      String what = layout + " as " + view + ", " + other + " as " + given;
      assertArrayEquals(expected.shape(), given.shape(), what);
      assertEquals(expected.offset(), given.offset(), what);
      for (int axis = 0; axis < given.rank(); axis++) {
        if (given.shape(axis) > 1) {
          assertEquals(expected.strides(axis), given.strides(axis), what);
        }
      }
      found++;
    }
    assertEquals(CASES, found);
  }

  /** The same elements with their axes in another order. */
  private static Layout shuffled(Layout layout, Random random) {
    Layout result = layout;
    for (int axis = 1; axis < layout.rank(); axis++) {
      result = Views.swapAxes(result, axis, random.nextInt(axis + 1));
    }
    return result;
  }

  private static Layout viewed(Layout layout, Random random) {
    Layout result = layout;
    for (int step = 0; step < 4; step++) {
      if (result.rank() == 0 || random.nextInt(6) == 0) {
        result = Views.newAxis(result, random.nextInt(result.rank() + 1));
        continue;
      }
      int axis = random.nextInt(result.rank());
      long n = result.shape(axis);
      long start = random.nextInt((int) n);
      result =
          switch (random.nextInt(4)) {
            case 0 -> Views.slice(result, axis, start, 1, n - start);
            case 1 -> Views.slice(result, axis, start, -1, start + 1);
            case 2 -> Views.slice(result, axis, start, 2, (n - start + 1) / 2);
            default -> Views.swapAxes(result, axis, random.nextInt(result.rank()));
          };
      if (random.nextInt(6) == 0) {
        result = Views.at(result, axis, random.nextInt((int) result.shape(axis)));
      }
    }
    return result;
  }

  @Test
  void viewsOfOtherKindsHaveNone() {
    Layout square = Layout.of(3, 3);
    assertNone(square, Views.diagonal(square, 0, 0, 1));
    assertNone(square, Layout.of(9));
    assertNone(square, Layout.of(new long[] {2}, new long[] {2}, 2));
    assertNone(Layout.of(1, 3), Views.broadcastTo(Layout.of(3), 4, 3));
    assertNone(Layout.of(0, 3), Layout.of(0, 3));
    assertNone(Layout.of(4), Views.strided(Layout.of(4), new long[] {3, 2}, new long[] {1, 1}));
    assertNone(square, Layout.of(new long[] {2, 2}, new long[] {3, 2}, 4));
  }

  private static void assertNone(Layout layout, Layout view) {
    assertTrue(AxisSlices.of(layout, view).isEmpty(), layout + " as " + view);
  }
}
