package io.monomorph.bench.rows;

import io.monomorph.BinaryUfunc;
import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/** Runs every ufunc on every dtype, contiguous, strided and broadcast, and on two backends. */
final class Others {
  private static final int SIDE = 40;

  private Others() {}

  /** The number of calls that were made. */
  static int run() {
    List<NdBuffer> buffers = buffers();
    int calls = 0;
    for (int round = 0; round < 20; round++) {
      for (UniversalFunction ufunc : ufuncs()) {
        for (NdBuffer buffer : buffers) {
          calls += call(ufunc, buffer);
        }
      }
    }
    return calls;
  }

  private static List<NdBuffer> buffers() {
    List<NdBuffer> buffers = new ArrayList<>();
    for (DType dtype : DType.values()) {
      buffers.add(Buffers.ones(dtype, SIDE, SIDE));
    }
    buffers.add(Buffers.resolve(DoubleBuffer.allocate(SIDE * SIDE)).reshape(SIDE, SIDE));
    buffers.add(Buffers.with().backend("segment").zeros(DType.FLOAT64, SIDE, SIDE));
    buffers.add(Buffers.with().backend("segment").zeros(DType.COMPLEX64, SIDE, SIDE));
    return buffers;
  }

  private static List<UniversalFunction> ufuncs() {
    List<UniversalFunction> ufuncs = new ArrayList<>();
    for (Field field : Ufuncs.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && UniversalFunction.class.isAssignableFrom(field.getType())) {
        try {
          ufuncs.add((UniversalFunction) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return ufuncs;
  }

  private static int call(UniversalFunction ufunc, NdBuffer buffer) {
    NdBuffer half = buffer.get("::2, :");
    NdBuffer[][] layouts = {
      {buffer, buffer}, {half, half}, {buffer.transpose(), buffer}, {buffer, buffer.get("0")}
    };
    int calls = 0;
    try {
      for (NdBuffer[] two : layouts) {
        Object[] inputs = new Object[ufunc.inputs()];
        for (int k = 0; k < inputs.length; k++) {
          inputs[k] = two[k % 2];
        }
        calls += ufunc.applyAll(inputs).length;
      }
      if (ufunc instanceof BinaryUfunc binary) {
        binary.reduce(buffer);
        binary.reduce(buffer, 0);
        binary.accumulate(buffer, 1);
        calls += 3;
      }
    } catch (IllegalArgumentException e) {
      // This ufunc does not take this dtype, or cannot be reduced.
      return calls;
    }
    return calls;
  }
}
