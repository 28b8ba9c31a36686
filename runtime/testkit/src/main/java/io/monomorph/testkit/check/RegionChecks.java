package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.spi.Tiling;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Boxes of a core that is read and written by regions. */
final class RegionChecks {
  private static final long[] SHAPE = {7, 9};

  static final List<Check> ALL =
      List.of(
          new Check("the region of the whole core is read", s -> load(s, 0, 0, 7, 9, 0)),
          new Check("a region of one element is read", s -> load(s, 4, 5, 1, 1, 0)),
          new Check("a region of one row is read", s -> load(s, 3, 0, 1, 9, 0)),
          new Check("a region of one column is read", s -> load(s, 0, 6, 7, 1, 0)),
          new Check("a region in the middle is read", s -> load(s, 1, 2, 5, 4, 0)),
          new Check("a region is read into the middle of an array", s -> load(s, 2, 3, 4, 5, 6)),
          new Check("a region at the far corner is read", s -> load(s, 5, 6, 2, 3, 1)),
          new Check("the region of the whole core is written", s -> store(s, 0, 0, 7, 9, 0)),
          new Check("a region of one element is written", s -> store(s, 4, 5, 1, 1, 0)),
          new Check("a region of one row is written", s -> store(s, 3, 0, 1, 9, 0)),
          new Check("a region of one column is written", s -> store(s, 0, 6, 7, 1, 0)),
          new Check("a region in the middle is written", s -> store(s, 1, 2, 5, 4, 0)),
          new Check(
              "a region is written from the middle of an array", s -> store(s, 2, 3, 4, 5, 6)),
          new Check("a region at the far corner is written", s -> store(s, 5, 6, 2, 3, 1)),
          new Check("regions of three axes", RegionChecks::threeAxes),
          new Check("the tiles have an extent for each axis", RegionChecks::tiles));

  private RegionChecks() {}

  private static NdBuffer tiled(Subject s, NdBuffer values) {
    NdBuffer stored = s.stored(values);
    s.needs(Subject.operand(stored).tiling() != null, "the core is not read by regions");
    return stored;
  }

  private static String box(long row, long column, long rows, long columns) {
    return "[%d:%d, %d:%d]".formatted(row, row + rows, column, column + columns);
  }

  private static NdBuffer part(NdBuffer of, long row, long column, long rows, long columns) {
    String box = box(row, column, rows, columns);
    return of.get(box.substring(1, box.length() - 1));
  }

  private static void load(Subject s, long row, long column, long rows, long columns, int offset) {
    NdBuffer values = s.heap(SHAPE);
    NdBuffer stored = tiled(s, values);
    NdBuffer before = Values.of(s.dtype(), 77, 80);
    Object block = before.toFlatArray();
    long[] start = {row, column};
    long[] shape = {rows, columns};
    Subject.operand(stored).loadRegion(start, shape, block, offset);
    NdBuffer expected = before.copy();
    NdBuffer box = part(values, row, column, rows, columns);
    place(expected, offset, box.copy().ravel());
    s.sameElements(
        "the block after @LoadsRegion of %s, block offset %d"
            .formatted(box(row, column, rows, columns), offset),
        expected,
        Buffers.wrap(s.dtype(), block),
        placed("The block offset is ignored", before, 0, box),
        placed("The axes are exchanged", before, offset, box.transpose()),
        placed("The start is ignored", before, offset, part(values, 0, 0, rows, columns)),
        placed(
            "Rows of the core are not as long as those of the region",
            before,
            offset,
            values
                .ravel()
                .get(row * 9 + column + ":")
                .get(":" + Math.min(rows * columns, 63 - row * 9 - column))));
    unchanged("@LoadsRegion", start, shape, row, column, rows, columns);
  }

  private static void place(NdBuffer to, long offset, NdBuffer row) {
    to.get(offset + ":" + (offset + row.size())).assign(row);
  }

  private static Suspect placed(String mistake, NdBuffer before, int offset, NdBuffer box) {
    NdBuffer elements = before.copy();
    place(elements, offset, box.copy().reshape(-1));
    return new Suspect(mistake, elements);
  }

  private static void unchanged(
      String method, long[] start, long[] shape, long row, long column, long rows, long columns) {
    if (!Arrays.equals(start, new long[] {row, column})
        || !Arrays.equals(shape, new long[] {rows, columns})) {
      throw new AssertionError(
          method + " changes the arrays start and shape, which are not its own");
    }
  }

  private static void store(Subject s, long row, long column, long rows, long columns, int offset) {
    NdBuffer values = s.heap(SHAPE);
    s.needsWriting();
    NdBuffer stored = tiled(s, values);
    NdBuffer block = Values.of(s.dtype(), 77, 80);
    long[] start = {row, column};
    long[] shape = {rows, columns};
    Subject.operand(stored).storeRegion(start, shape, block.toFlatArray(), offset);
    s.sameElements(
        "the core after @StoresRegion of %s, block offset %d"
            .formatted(box(row, column, rows, columns), offset),
        written(values, block, row, column, rows, columns, offset),
        stored,
        new Suspect(
            "The block offset is ignored", written(values, block, row, column, rows, columns, 0)),
        new Suspect("The start is ignored", written(values, block, 0, 0, rows, columns, offset)),
        new Suspect("Nothing is written", values));
    unchanged("@StoresRegion", start, shape, row, column, rows, columns);
  }

  private static NdBuffer written(
      NdBuffer core, NdBuffer block, long row, long column, long rows, long columns, int offset) {
    NdBuffer written = core.copy();
    part(written, row, column, rows, columns)
        .assign(block.get(offset + ":" + (offset + rows * columns)).reshape(rows, columns));
    return written;
  }

  private static void threeAxes(Subject s) {
    NdBuffer values = s.heap(3, 5, 4);
    NdBuffer stored = tiled(s, values);
    Object block = s.dtype().newBlock(2 * 3 * 2);
    Subject.operand(stored).loadRegion(new long[] {1, 2, 1}, new long[] {2, 3, 2}, block, 0);
    s.sameElements(
        "the region [1:3, 2:5, 1:3] of a core of shape (3, 5, 4)",
        values.get("1:3, 2:5, 1:3").copy(),
        Buffers.wrap(s.dtype(), block, 2, 3, 2));
  }

  private static void tiles(Subject s) {
    Tiling tiling = Objects.requireNonNull(Subject.operand(tiled(s, s.heap(SHAPE))).tiling());
    if (!Arrays.equals(tiling.shape(), SHAPE)) {
      throw new AssertionError(
          "@Shape tells %s of a core of shape %s"
              .formatted(Indices.str(tiling.shape()), Indices.str(SHAPE)));
    }
    NdBuffer values = s.heap(40, 50);
    s.same("a core of several tiles", values, tiled(s, values).copy());
  }
}
