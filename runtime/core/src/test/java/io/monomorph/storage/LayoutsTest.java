package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.storage.Layouts.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers over every layout are as buffers on the heap with the same strides, to the last bit. */
class LayoutsTest {
  static Stream<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (DType dtype : DType.values()) {
      pairs.addAll(Layouts.of(dtype, 7, 3));
      pairs.addAll(Layouts.of(dtype, 300, 3));
      pairs.addAll(Layouts.of(dtype, 5000, 2));
      pairs.addAll(Layouts.of(dtype, 3, 200));
      pairs.addAll(Layouts.of(dtype, 1, 1));
      pairs.addAll(Layouts.of(dtype, 0, 2));
    }
    return pairs.stream();
  }

  /** Views of a buffer with two axes. */
  private static List<NdBuffer> views(NdBuffer of) {
    List<NdBuffer> views =
        new ArrayList<>(List.of(of, of.transpose(), of.get("::-1"), of.get("..., ::-1")));
    views.add(of.get("::3, None, :"));
    views.add(of.get("1:, -1"));
    if (of.shape(0) > 0) {
      views.add(of.get("-1"));
    }
    return views;
  }

  private static void equal(NdBuffer expected, NdBuffer actual, String what) {
    assertEquals(expected.dtype(), actual.dtype(), what);
    assertArrayEquals(expected.shape(), actual.shape(), what);
    assertTrue(sameBits(expected, actual), () -> what + ": " + expected + " and " + actual);
  }

  /** Element by element; two NaN are the same, zeros of two signs are not. */
  static boolean sameBits(NdBuffer a, NdBuffer b) {
    return Objects.deepEquals(a.toFlatArray(), b.toFlatArray());
  }

  private static void each(Pair pair, String what, Function<NdBuffer, NdBuffer> function) {
    List<NdBuffer> expected = views(pair.like());
    List<NdBuffer> actual = views(pair.storage().buffer());
    for (int k = 0; k < expected.size(); k++) {
      NdBuffer wanted;
      try {
        wanted = function.apply(expected.get(k));
      } catch (IllegalArgumentException refused) {
        continue;
      }
      equal(wanted, function.apply(actual.get(k)), pair + " " + what + " of view " + k);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void elementsAreThere(Pair pair) {
    NdBuffer buffer = pair.storage().buffer();
    NdBuffer like = pair.like();
    equal(like, buffer, pair + " elements");
    assertEquals(like, buffer);
    assertEquals(like.toString(), buffer.toString());
    for (long t = 0; t < Math.min(20, like.shape(0)); t++) {
      for (long c = 0; c < Math.min(20, like.shape(1)); c++) {
        assertEquals(like.item(t, c), buffer.item(t, c));
      }
    }
    for (int c = 0; c < like.shape(1); c++) {
      equal(like.get("..., " + c), pair.storage().component(c), pair + " component " + c);
    }
    each(pair, "copy", NdBuffer::copy);
    each(pair, "astype", a -> a.astype(DType.FLOAT32, Order.C));
    each(pair, "mask", a -> a.get(a.astype(DType.BOOL)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void functions(Pair pair) {
    each(pair, "add", a -> a.add(a));
    each(pair, "add number", a -> a.add(1));
    each(pair, "add heap", a -> a.copy().add(a));
    each(pair, "sqrt", Ufuncs.SQRT::apply);
    each(pair, "not equal", a -> a.ne(3));
    each(pair, "expression", a -> a.lazy().add(a).mul(2).eval());
    each(pair, "where", a -> Functions.where(a.ne(3), a, a.copy()));
    each(pair, "masked", a -> Ufuncs.ADD.where(a.ne(3)).apply(a, a, Destination.into(a.copy())));
    ForkJoinPool pool = ForkJoinPool.commonPool();
    each(pair, "on a pool", a -> Ufuncs.MULTIPLY.on(pool).apply(a, a));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void reductions(Pair pair) {
    each(pair, "sum", NdBuffer::sum);
    each(pair, "sum 0", a -> a.sum(0));
    each(pair, "sum -1", a -> a.sum(-1));
    each(pair, "max 0", a -> a.max(0));
    each(pair, "mean", a -> a.mean(0));
    each(pair, "std", a -> a.std(-1));
    each(pair, "any", a -> a.any(0));
    each(pair, "argmin", a -> a.argmin(0));
    each(pair, "cumsum", a -> a.cumsum(0));
    each(pair, "sum of float32", a -> Reductions.SUM.dtype(DType.FLOAT32).apply(a));
    each(pair, "masked", a -> Reductions.SUM.where(a.ne(3)).apply(a, 0));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void writing(Pair pair) {
    NdBuffer buffer = pair.storage().buffer();
    if (buffer.isReadOnly()) {
      assertTrue(pair.name().equals("constant") || pair.name().equals("implicit"), pair.name());
      return;
    }
    NdBuffer like = pair.like();
    NdBuffer values = Layouts.random(new Random(5), like.dtype(), like.shape());
    buffer.assign(values);
    like.assign(values);
    equal(like, buffer, pair + " assigned");
    buffer.get("::-1").assign(buffer);
    like.get("::-1").assign(like.copy());
    equal(like, buffer, pair + " turned");
    Ufuncs.MAXIMUM.apply(values, buffer, Destination.into(buffer));
    Ufuncs.MAXIMUM.apply(values, like, Destination.into(like));
    equal(like, buffer, pair + " in place");
    buffer.at(buffer.ne(3)).set(1);
    like.at(like.ne(3)).set(1);
    equal(like, buffer, pair + " marked");
    Ufuncs.ADD.apply(buffer.get("::-1"), buffer, Destination.into(buffer));
    Ufuncs.ADD.apply(like.get("::-1"), like, Destination.into(like));
    equal(like, buffer, pair + " overlapping");
    Expression sum = values.lazy().add(buffer);
    Expression wanted = values.lazy().add(like);
    sum.eval(Destination.into(buffer));
    wanted.eval(Destination.into(like));
    equal(like, buffer, pair + " from an expression");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void conversions(Pair pair) {
    NdBuffer like = pair.like();
    equal(like, pair.storage().toInterleaved().buffer(), pair + " interleaved");
    equal(like, pair.storage().toPlanar().buffer(), pair + " planar");
    DType raw = like.dtype();
    equal(like, pair.storage().toScaledPlanar(raw, 1, 0).buffer(), pair + " scaled");
    equal(
        like,
        pair.storage().toPlanar().toInterleaved().toScaledPlanar(raw, 1, 0).toPlanar().buffer(),
        pair + " converted and back");
  }
}
