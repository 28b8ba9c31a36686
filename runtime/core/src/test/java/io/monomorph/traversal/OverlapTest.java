package io.monomorph.traversal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No overlap is missed; most layouts without one are known to have none. */
class OverlapTest {
  private static Set<Long> places(Layout layout) {
    Set<Long> places = new HashSet<>();
    Shapes.forEachIndex(layout.shape(), index -> places.add(layout.at(index)));
    return places;
  }

  private static Layout randomLayout(Random random) {
    int rank = random.nextInt(4);
    long[] shape = random.longs(rank, random.nextInt(8) == 0 ? 0 : 1, 5).toArray();
    long[] strides = random.longs(rank, -6, 7).toArray();
    return Layout.of(shape, strides, 75 + random.nextInt(40));
  }

  @Test
  void commonElementsAreNeverMissed() {
    Random random = new Random(5);
    int apart = 0;
    int seenApart = 0;
    for (int k = 0; k < 20000; k++) {
      Layout a = randomLayout(random);
      Layout b = randomLayout(random);
      Set<Long> common = places(a);
      common.retainAll(places(b));
      boolean possible = Overlap.possible(a, b);
      assertEquals(possible, Overlap.possible(b, a));
      if (!common.isEmpty()) {
        assertTrue(possible, a + " and " + b);
      } else {
        apart++;
        seenApart += possible ? 0 : 1;
      }
    }
    assertTrue(seenApart > 0.8 * apart, seenApart + " of " + apart);
  }

  @Test
  void wovenSlicesDoNotOverlap() {
    Layout line = Layout.of(10);
    assertFalse(Overlap.possible(slice(line, 0, 2), slice(line, 1, 2)));
    assertTrue(Overlap.possible(slice(line, 0, 2), slice(line, 1, 3)));
  }

  private static Layout slice(Layout of, long start, long step) {
    return Views.slice(of, 0, start, step, (of.shape(0) - start - 1) / step + 1);
  }

  @Test
  void equalLayoutsAreNoHazardUnlessElementsRepeat() {
    Layout line = Layout.of(3, 4);
    assertFalse(Overlap.hazard(line, Layout.of(3, 4)));
    assertTrue(Overlap.hazard(Views.transpose(Layout.of(3, 3), 1, 0), Layout.of(3, 3)));
    Layout repeated = Views.broadcastTo(Layout.of(1, 4), 3, 4);
    assertTrue(Overlap.repeats(repeated));
    assertTrue(Overlap.hazard(repeated, repeated));
    assertFalse(Overlap.repeats(Views.newAxis(line, 0)));
  }
}
