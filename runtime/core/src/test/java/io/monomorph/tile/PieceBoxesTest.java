package io.monomorph.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.spi.Operand;
import io.monomorph.storage.Components;
import io.monomorph.storage.Planar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views of cores that are made of pieces are cut into few boxes, each over the array of a piece. */
class PieceBoxesTest {
  private static final int TUPLES = 1000;
  private final Float64Buffer x = Buffers.arange(0.0, TUPLES);
  private final Float64Buffer y = x.add(1000);
  private final Float64Buffer z = x.add(2000);
  private final Planar<Float64Buffer> planar = Components.planar(x, y, z);

  /** What a body is given, one list of operands for each box; none if it is not called. */
  private static List<Operand[]> boxes(boolean[] whole, NdBuffer... buffers) {
    Operand[] operands = new Operand[buffers.length];
    for (int k = 0; k < operands.length; k++) {
      operands[k] = Operand.of(buffers[k]);
    }
    List<Operand[]> boxes = new ArrayList<>();
    boolean ran =
        StorageOperation.call(
            "test", () -> Boxes.runInPieces(operands, whole, boxes::add), operands);
    assertEquals(ran, !boxes.isEmpty());
    return boxes;
  }

  private static Object array(NdBuffer buffer) {
    return Operand.of(buffer).array();
  }

  @Test
  void aBoxForEachComponent() {
    List<Operand[]> boxes = boxes(new boolean[2], planar.buffer());
    assertEquals(3, boxes.size());
    assertSame(array(x), boxes.get(0)[0].array());
    assertSame(array(y), boxes.get(1)[0].array());
    assertSame(array(z), boxes.get(2)[0].array());
    assertEquals(TUPLES, boxes.get(1)[0].layout().size());
  }

  @Test
  void otherOperandsAreCutAlike() {
    NdBuffer other = Buffers.arange(0.0, 3 * TUPLES).reshape(TUPLES, 3);
    List<Operand[]> boxes = boxes(new boolean[2], other, planar.buffer());
    assertEquals(3, boxes.size());
    assertSame(array(other), boxes.get(2)[0].array());
    assertEquals(2, boxes.get(2)[0].layout().offset());
    assertSame(array(z), boxes.get(2)[1].array());
  }

  @Test
  void viewsInAnyDirection() {
    assertEquals(3, boxes(new boolean[2], planar.buffer().transpose()).size());
    assertEquals(3, boxes(new boolean[2], planar.buffer().get("::-2, ::-1")).size());
    assertEquals(1, boxes(new boolean[1], planar.buffer().get("5:, 1")).size());
    assertEquals(3, boxes(new boolean[3], planar.buffer().get(":, None, :")).size());
    NdBuffer line = planar.buffer().transpose().reshape(3 * TUPLES);
    List<Operand[]> boxes = boxes(new boolean[1], line.get("900:2100"));
    assertEquals(3, boxes.size());
    assertEquals(100, boxes.get(0)[0].layout().size());
    assertEquals(TUPLES, boxes.get(1)[0].layout().size());
  }

  @Test
  void rowsThatCrossABorderAreCutThere() {
    NdBuffer rows = planar.buffer().transpose().reshape(3 * TUPLES).get("0:2800").reshape(4, 700);
    List<Operand[]> boxes = boxes(new boolean[2], rows);
    long elements = 0;
    for (Operand[] box : boxes) {
      elements += box[0].layout().size();
      assertTrue(box[0].array() != null);
    }
    assertEquals(2800, elements);
    assertEquals(6, boxes.size());
  }

  @Test
  void axesThatStayWholeAreNotCut() {
    assertEquals(3, boxes(new boolean[] {true, false}, planar.buffer()).size());
    assertTrue(boxes(new boolean[] {false, true}, planar.buffer()).isEmpty());
  }

  @Test
  void manySmallPiecesAreNotGoneThrough() {
    assertTrue(boxes(new boolean[2], planar.buffer().get("::400")).size() <= 3);
    NdBuffer[] small = new NdBuffer[200];
    for (int k = 0; k < small.length; k++) {
      small[k] = Buffers.arange(0.0, 3);
    }
    NdBuffer first = small[0];
    NdBuffer[] rest = List.of(small).subList(1, 200).toArray(new NdBuffer[0]);
    assertTrue(boxes(new boolean[2], Components.planar(first, rest).buffer()).isEmpty());
  }

  @Test
  void whatIsInNoPiecesIsNotCut() {
    assertTrue(boxes(new boolean[1], x).isEmpty());
    assertFalse(boxes(new boolean[2], Components.interleaved(x.get("::2"), 5).buffer()).isEmpty());
  }
}
