package io.monomorph.bench;

import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.Complex64Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Objects;

/** Uses every dtype and three other backends, so that shared code has seen them all. */
final class Pollution {
  private Pollution() {}

  static double spread() {
    double sum = 0;
    for (int round = 0; round < 20; round++) {
      for (DType dtype : DType.values()) {
        sum += use(Buffers.full(dtype, 1, 60, 70));
      }
      sum += use(Buffers.resolve(DoubleBuffer.allocate(4200)).reshape(60, 70));
      sum += use(Buffers.resolve(IntBuffer.allocate(4200)).reshape(60, 70));
      sum += use(Buffers.resolve(new BufferedImage(70, 60, BufferedImage.TYPE_BYTE_GRAY)));
      NdBuffer segment = Buffers.with().backend("segment").zeros(DType.FLOAT64, 60, 70);
      sum += use(segment);
      sum += use(Buffers.with().backend("segment").zeros(DType.COMPLEX64, 60, 70));
    }
    return sum;
  }

  private static double use(NdBuffer buffer) {
    NdBuffer other = Buffers.onesLike(buffer);
    other.assign(buffer);
    other.get("::-1, 1:").assign(buffer.get(":, 1:"));
    return elements(buffer) + Objects.hashCode(other) + buffer.astype(DType.FLOAT32).size();
  }

  private static double elements(NdBuffer buffer) {
    double sum = 0;
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 70; j++) {
        if (buffer instanceof Float64Buffer doubles) {
          doubles.set(i, j, doubles.get(i, j) + 1);
        } else if (buffer instanceof Int32Buffer ints) {
          ints.set(i, j, ints.get(i, j) + 1);
        } else if (buffer instanceof UInt8Buffer bytes) {
          bytes.set(i, j, (bytes.get(i, j) + 1) & 0xFF);
        } else if (buffer instanceof Complex64Buffer pairs) {
          pairs.set(i, j, pairs.getReal(i, j), pairs.getImag(i, j));
        } else if (buffer instanceof Complex128Buffer pairs) {
          pairs.set(i, j, pairs.getReal(i, j), pairs.getImag(i, j));
        } else {
          sum += buffer.getDouble(i, j);
        }
      }
    }
    return sum;
  }
}
