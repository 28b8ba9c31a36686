package io.monomorph.storage;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.memory.Memory;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Storage of every layout beside buffers on the heap that have the same elements and strides. */
final class Layouts {
  private Layouts() {}

  /**
   * Storage, and what it must behave as.
   *
   * @param like a buffer on the heap whose elements lie in the same order
   */
  record Pair(String name, ComponentStorage<NdBuffer> storage, NdBuffer like) {
    @Override
    public String toString() {
      return name + " " + like.dtype() + " of " + like.shape(0) + " x " + like.shape(1);
    }
  }

  /** One of each layout over the heap, and some over other memory. */
  static List<Pair> of(DType dtype, int tuples, int components) {
    NdBuffer values = random(new Random(tuples * 31L + components), dtype, tuples, components);
    NdBuffer columns = values.copy(Order.F);
    List<Pair> pairs = new ArrayList<>();
    pairs.add(
        new Pair("interleaved", Components.interleaved(flat(values), components), values.copy()));
    pairs.add(new Pair("planar", planar(values, false), columns));
    pairs.add(new Pair("planar in memory", planar(values, true), columns));
    pairs.add(new Pair("planar of views", ofViews(values), columns));
    pairs.add(strided(values, 2 * components + 1, 3));
    pairs.add(strided(values, -components, 0));
    Complex one = Complex.of(3, dtype.isComplex() ? -2 : 0);
    NdBuffer constant =
        Buffers.full(dtype, dtype.isComplex() ? one : dtype == DType.BOOL ? true : 3);
    pairs.add(
        new Pair(
            "constant",
            Components.constant(dtype, constant.item(), tuples, components),
            constant.broadcastTo(tuples, components)));
    pairs.add(new Pair("implicit", implicit(values), values));
    pairs.add(new Pair("scaled by one", scaled(values), columns));
    return pairs;
  }

  static ComponentStorage<NdBuffer> planar(NdBuffer values, boolean inMemory) {
    NdBuffer[] lines = new NdBuffer[(int) values.shape(1)];
    for (int k = 0; k < lines.length; k++) {
      NdBuffer column = values.get("..., " + k);
      lines[k] = inMemory ? inMemory(column) : column.copy();
    }
    return Components.planar(lines[0], rest(lines));
  }

  private static NdBuffer[] rest(NdBuffer... lines) {
    return List.of(lines).subList(1, lines.length).toArray(new NdBuffer[0]);
  }

  private static NdBuffer inMemory(NdBuffer line) {
    long bytes = (1 + line.size()) * line.dtype().itemSize();
    Memory memory = Memory.allocate(bytes, ByteOrder.nativeOrder(), Arena.ofAuto());
    NdBuffer copy = Buffers.fromBuffer(line.dtype(), memory).get("0:" + line.size());
    copy.assign(line);
    return copy;
  }

  /** Components that are every other element of an array, backwards. */
  private static ComponentStorage<NdBuffer> ofViews(NdBuffer values) {
    NdBuffer[] lines = new NdBuffer[(int) values.shape(1)];
    for (int k = 0; k < lines.length; k++) {
      NdBuffer column = values.get("..., " + k);
      NdBuffer room = Buffers.zeros(values.dtype(), 2 * column.size() + 1);
      lines[k] = column.size() == 0 ? room.get("0:0") : room.get("-2::-2");
      lines[k].assign(column);
    }
    return Components.planar(lines[0], rest(lines));
  }

  private static Pair strided(NdBuffer values, int stride, int offset) {
    long tuples = values.shape(0);
    int components = (int) values.shape(1);
    long first = stride < 0 ? -stride * Math.max(0, tuples - 1) : offset;
    NdBuffer raw = Buffers.zeros(values.dtype(), Math.abs(stride) * tuples + offset + components);
    Strided<NdBuffer> storage = Components.strided(raw, tuples, components, stride, first);
    storage.buffer().assign(values);
    NdBuffer copy = raw.copy();
    NdBuffer like =
        tuples == 0
            ? values.copy()
            : copy.get(first + ":").asStrided(new long[] {1, components}, new long[] {1, 1});
    if (tuples > 0) {
      String rows = stride < 0 ? "::-1" : ":";
      NdBuffer padded =
          stride < 0
              ? copy.get("0:" + tuples * components).reshape(tuples, components)
              : copy.get(offset + ":" + (offset + tuples * stride))
                  .reshape(tuples, stride)
                  .get(":, 0:" + components);
      like = padded.get(rows + ", :");
    }
    return new Pair("strided by " + stride, storage, like);
  }

  private static ComponentStorage<NdBuffer> implicit(NdBuffer values) {
    DType dtype = values.dtype();
    if (dtype.isComplex()) {
      return Components.implicitComplex(
          dtype, values.shape(0), (int) values.shape(1), (t, c) -> (Complex) values.item(t, c));
    }
    return dtype.isFloating()
        ? Components.implicit(dtype, values.shape(0), (int) values.shape(1), values::getDouble)
        : Components.implicitLongs(dtype, values.shape(0), (int) values.shape(1), values::getLong);
  }

  private static ComponentStorage<NdBuffer> scaled(NdBuffer values) {
    NdBuffer[] lines = new NdBuffer[(int) values.shape(1)];
    for (int k = 0; k < lines.length; k++) {
      lines[k] = values.get("..., " + k).copy();
    }
    return Components.scaledPlanar(values.dtype(), 1, 0, lines);
  }

  /** Values in one row of their own. */
  static NdBuffer flat(NdBuffer values) {
    return values.copy().reshape(values.size());
  }

  /** Numbers that float64 can hold, some negative where the dtype has such. */
  static NdBuffer random(Random random, DType dtype, long... shape) {
    NdBuffer numbers = Buffers.zeros(dtype.isComplex() ? DType.COMPLEX128 : DType.FLOAT64, shape);
    NdBuffer flat = numbers.reshape(numbers.size());
    for (long k = 0; k < flat.size(); k++) {
      double value = random.nextInt(200) - (dtype.isUnsigned() ? 0 : 100);
      if (dtype.isFloating()) {
        value /= 7;
      }
      flat.at(k).set(dtype.isComplex() ? Complex.of(value / 3, random.nextInt(50) / 9.0) : value);
    }
    return dtype == DType.BOOL ? numbers.gt(0).copy() : numbers.astype(dtype);
  }
}
