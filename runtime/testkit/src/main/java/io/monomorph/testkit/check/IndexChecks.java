package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts that indices select, got and set. */
final class IndexChecks {
  private static final Int64Buffer ROWS = Int64Buffer.of(3, 0, -1, 0);
  private static final Int64Buffer COLUMNS = Int64Buffer.of(5, 2, 2, -6);

  static final List<Check> ALL =
      List.of(
          get("a mask", b -> b.get(mask())),
          get("a mask of rows", b -> b.get(Values.of(DType.BOOL, 1, 4))),
          get("an array of rows", b -> b.get(ROWS)),
          get("an array of columns", b -> b.get(Index.all(), Index.of(COLUMNS))),
          get("arrays of rows and columns", b -> b.get(Index.of(ROWS), Index.of(COLUMNS))),
          get("an array and a slice", b -> b.get(Index.of(ROWS), Index.range(1, 5, 2))),
          get("an orthogonal selection", b -> b.at(ROWS, COLUMNS).orthogonal().get()),
          get("take", b -> b.take(Int64Buffer.of(23, 0, 7, 7))),
          get("take along an axis", b -> b.take(COLUMNS, 1)),
          get("compress", b -> b.compress(Values.of(DType.BOOL, 1, 6), 1)),
          get("nonzero", b -> b.nonzero()),
          get("where", b -> Functions.where(mask(), b, b.get("0"))),
          get("an index out of bounds", b -> b.get(Int64Buffer.of(4))),
          set("a mask, to one value", (b, v) -> b.at(mask()).set(v.get("0, 0"))),
          set("a mask, to values", (b, v) -> b.at(mask()).set(v.get(mask()))),
          set("rows of an array", (b, v) -> b.at(Int64Buffer.of(2, 0)).set(v.get("1:3"))),
          set(
              "columns of an array",
              (b, v) -> b.at(Index.all(), Index.of(4, 1)).set(v.get(":, 1:3"))),
          set(
              "places of two arrays",
              (b, v) -> b.at(Int64Buffer.of(1, 3), Int64Buffer.of(5, 0)).set(v.get("0, 1:3"))),
          set(
              "an orthogonal selection",
              (b, v) ->
                  b.at(Int64Buffer.of(3, 0), Int64Buffer.of(4, 1))
                      .orthogonal()
                      .set(v.get(":2, :2"))),
          set("a slice by at", (b, v) -> b.at("1:3, ::-2").set(v.get("1:3, :3"))),
          set("one element by at", (b, v) -> b.at(2, 3).set(v.get("1, 1"))),
          set("put", (b, v) -> b.put(Int64Buffer.of(20, 3, -1), v.get("0, :3"))),
          set("putmask", (b, v) -> Functions.putmask(b, mask(), v)),
          set(
              "addition at repeated places",
              (b, v) -> b.at(Int64Buffer.of(1, 1, 3)).add(v.get("0"))),
          new Check("random arrays of indices", IndexChecks::random));

  private IndexChecks() {}

  private static NdBuffer mask() {
    return Values.of(DType.BOOL, 3, 4, 6);
  }

  private static Check get(String name, Function<NdBuffer, @Nullable Object> get) {
    return new Check(
        "get: " + name, s -> s.agree("get of " + name, s.heap(4, 6), s.stored(4, 6), get));
  }

  private static Check set(String name, BiConsumer<NdBuffer, NdBuffer> set) {
    return new Check(
        "set: " + name,
        s -> {
          NdBuffer heap = s.heap(4, 6);
          NdBuffer stored = s.stored(heap);
          s.needsWriting();
          NdBuffer values = Values.of(s.dtype(), 5, 4, 6);
          set.accept(heap, values);
          set.accept(stored, values);
          s.same("the buffer after set of " + name, heap, stored);
        });
  }

  private static void random(Subject s) {
    NdBuffer heap = s.heap(6, 5, 7);
    NdBuffer stored = s.stored(heap);
    Random random = new Random(1);
    for (int k = 0; k < 20; k++) {
      Int64Buffer first = Buffers.fromArray(random.longs(4, -6, 6).toArray()).as(Int64Buffer.class);
      Int64Buffer last = Buffers.fromArray(random.longs(4, -7, 7).toArray()).as(Int64Buffer.class);
      Index[] index = {Index.of(first), Index.range(random.nextInt(3), 5), Index.of(last)};
      String what = "[%s, %d:5, %s]".formatted(first, random.nextInt(3), last);
      s.agree("get of " + what, heap, stored, b -> b.at(index).get());
      if (s.isWritable()) {
        NdBuffer value = Values.of(s.dtype(), k, 1);
        heap.at(index).set(value);
        stored.at(index).set(value);
        s.same("the buffer after set of " + what, heap, stored);
      }
    }
  }
}
