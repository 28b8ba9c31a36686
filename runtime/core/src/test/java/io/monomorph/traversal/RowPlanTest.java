package io.monomorph.traversal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows meet each index once, with the places of all layouts side by side. */
class RowPlanTest {
  /** The places of each index in all layouts, in C order of the indices. */
  private static List<List<Long>> places(Layout... layouts) {
    List<List<Long>> all = new ArrayList<>();
    Shapes.forEachIndex(
        layouts[0].shape(),
        index -> {
          List<Long> places = new ArrayList<>();
          for (Layout layout : layouts) {
            places.add(layout.at(index));
          }
          all.add(places);
        });
    return all;
  }

  private static List<List<Long>> walked(RowPlan plan) {
    long[] strides = plan.strides();
    List<List<Long>> all = new ArrayList<>();
    plan.forEach(
        (starts, length) -> {
          assertTrue(length <= plan.rowLength());
          for (int k = 0; k < length; k++) {
            List<Long> places = new ArrayList<>();
            for (int layout = 0; layout < starts.length; layout++) {
              places.add(starts[layout] + k * strides[layout]);
            }
            all.add(places);
          }
        });
    return all;
  }

  private static List<List<Long>> sorted(List<List<Long>> places) {
    List<List<Long>> copy = new ArrayList<>(places);
    copy.sort((a, b) -> a.toString().compareTo(b.toString()));
    return copy;
  }

  @Test
  void everyIndexIsMetOnce() {
    Random random = new Random(3);
    for (int k = 0; k < 5000; k++) {
      long[] shape = random.longs(random.nextInt(5), k % 9 == 0 ? 0 : 1, 5).toArray();
      Layout[] layouts = new Layout[1 + random.nextInt(3)];
      for (int n = 0; n < layouts.length; n++) {
        layouts[n] = randomLayout(random, shape);
      }
      List<List<Long>> expected = places(layouts);
      assertEquals(expected, walked(RowPlan.inCOrder(layouts)));
      assertEquals(sorted(expected), sorted(walked(RowPlan.inAnyOrder(layouts))));
    }
  }

  private static Layout randomLayout(Random random, long... shape) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < shape.length; axis++) {
      axes.add(axis);
    }
    Collections.shuffle(axes, random);
    int[] order = axes.stream().mapToInt(Integer::intValue).toArray();
    long[] permuted = shape.clone();
    for (int axis = 0; axis < shape.length; axis++) {
      permuted[order[axis]] = shape[axis];
    }
    Layout layout = Views.transpose(Layout.of(permuted), order);
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] > 0 && random.nextInt(3) == 0) {
        layout = Views.slice(layout, axis, shape[axis] - 1, -1, shape[axis]);
      }
      if (shape[axis] > 1 && random.nextInt(5) == 0) {
        layout = Views.broadcastTo(Views.slice(layout, axis, 0, 1, 1), shape);
      }
    }
    return layout;
  }

  @Test
  void runsAreJoinedToOneRow() {
    Layout cube = Layout.of(3, 1, 4, 5);
    assertEquals(60, RowPlan.inCOrder(cube, cube).rowLength());
    Layout turned = Views.transpose(cube, 3, 0, 2, 1);
    assertEquals(60, RowPlan.inAnyOrder(turned, turned).rowLength());
    assertArrayEquals(new long[] {1, 1}, RowPlan.inAnyOrder(turned, turned).strides());
    Layout backwards = Views.slice(Layout.of(10), 0, 9, -1, 10);
    assertArrayEquals(new long[] {1}, RowPlan.inAnyOrder(backwards).strides());
    assertArrayEquals(new long[] {-1, 1}, RowPlan.inAnyOrder(Layout.of(10), backwards).strides());
    assertArrayEquals(new long[] {-1}, RowPlan.inCOrder(backwards).strides());
  }

  @Test
  void rowsBeyondTheIntRangeAreCut() {
    Layout huge = Views.broadcastTo(Layout.of(1), 5, 1L << 30);
    Layout counted = Layout.of(5, 1L << 30);
    List<Long> starts = new ArrayList<>();
    long[] total = {0};
    RowPlan plan = RowPlan.inCOrder(huge, counted);
    plan.forEach(
        (at, length) -> {
          starts.add(at[1]);
          total[0] += length;
        });
    assertEquals(5L << 30, total[0]);
    assertEquals(List.of(0L, 1L << 30, 2L << 30, 3L << 30, 4L << 30), starts);
    assertEquals(1 << 30, plan.rowLength());
  }

  @Test
  void nothingIsWalkedWithoutElements() {
    assertEquals(List.of(), walked(RowPlan.inCOrder(Layout.of(3, 0, 2))));
    assertEquals(List.of(List.of(0L)), walked(RowPlan.inAnyOrder(Layout.of())));
  }
}
