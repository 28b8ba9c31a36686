package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Occupies;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Images, as their colours, and rasters, as their samples: (height, width) or with channels. */
@BufferBackend(
    name = "image",
    core = Samples.class,
    priority = 30,
    resolves = {BufferedImage.class, Raster.class},
    options = NewImages.TYPE)
final class ImageBackend {
  private ImageBackend() {}

  @Wraps
  static NdBuffer wrap(BufferedImage image) {
    return ImageBuffers.of(image);
  }

  @Wraps
  static NdBuffer wrap(Raster raster) {
    return RasterBuffers.of(raster, null);
  }

  @Size
  static int size(Samples core) {
    return core.size();
  }

  @Shape
  static Layout layout(Samples core) {
    return core.layout();
  }

  @ReadOnly
  static boolean isReadOnly(Samples core) {
    return core.isReadOnly();
  }

  @Occupies
  static MemorySegment memory(Samples core) {
    return core.memory();
  }

  @Reads(DType.BOOL)
  static boolean readBool(Samples core, int index) {
    return core.get(index) != 0;
  }

  @Writes(DType.BOOL)
  static void writeBool(Samples core, int index, boolean value) {
    core.set(index, value ? 1 : 0);
  }

  @Allocates(DType.BOOL)
  static Samples newBool(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.BOOL, shape, options);
  }

  @Reads(DType.UINT8)
  static int readUInt8(Samples core, int index) {
    if (core.array instanceof byte[] bytes) {
      return bytes[index] & 0xFF;
    }
    return core instanceof PackedSamples packed ? packed.get(index) : core.get(index);
  }

  @Writes(DType.UINT8)
  static void writeUInt8(Samples core, int index, int value) {
    if (core.array instanceof byte[] bytes) {
      bytes[index] = (byte) value;
    } else {
      core.set(index, value);
    }
  }

  @Exposes(DType.UINT8)
  static byte @Nullable [] bytes(Samples core) {
    return core.array instanceof byte[] bytes ? bytes : null;
  }

  @Loads(DType.UINT8)
  static void load(Samples core, int start, byte[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Stores(DType.UINT8)
  static void store(Samples core, int start, byte[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Allocates(DType.UINT8)
  static Samples newUInt8(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.UINT8, shape, options);
  }

  @Reads(DType.INT16)
  static int readInt16(Samples core, int index) {
    return core.array instanceof short[] shorts ? shorts[index] : core.get(index);
  }

  @Reads(DType.UINT16)
  static int readUInt16(Samples core, int index) {
    return core.array instanceof short[] shorts ? shorts[index] & 0xFFFF : core.get(index);
  }

  @Writes({DType.INT16, DType.UINT16})
  static void write16(Samples core, int index, int value) {
    if (core.array instanceof short[] shorts) {
      shorts[index] = (short) value;
    } else {
      core.set(index, value);
    }
  }

  @Exposes({DType.INT16, DType.UINT16})
  static short @Nullable [] shorts(Samples core) {
    return core.array instanceof short[] shorts ? shorts : null;
  }

  @Allocates(DType.INT16)
  static Samples newInt16(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.INT16, shape, options);
  }

  @Allocates(DType.UINT16)
  static Samples newUInt16(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.UINT16, shape, options);
  }

  @Reads(DType.INT32)
  static int readInt32(Samples core, int index) {
    return core.array instanceof int[] ints ? ints[index] : core.get(index);
  }

  @Writes(DType.INT32)
  static void writeInt32(Samples core, int index, int value) {
    if (core.array instanceof int[] ints) {
      ints[index] = value;
    } else {
      core.set(index, value);
    }
  }

  @Exposes(DType.INT32)
  static int @Nullable [] ints(Samples core) {
    return core.array instanceof int[] ints ? ints : null;
  }

  @Allocates(DType.INT32)
  static Samples newInt32(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.INT32, shape, options);
  }

  @Reads(DType.FLOAT32)
  static float readFloat32(Samples core, int index) {
    return core.array instanceof float[] floats ? floats[index] : (float) core.getDouble(index);
  }

  @Writes(DType.FLOAT32)
  static void writeFloat32(Samples core, int index, float value) {
    if (core.array instanceof float[] floats) {
      floats[index] = value;
    } else {
      core.setDouble(index, value);
    }
  }

  @Exposes(DType.FLOAT32)
  static float @Nullable [] floats(Samples core) {
    return core.array instanceof float[] floats ? floats : null;
  }

  @Allocates(DType.FLOAT32)
  static Samples newFloat32(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.FLOAT32, shape, options);
  }

  @Reads(DType.FLOAT64)
  static double readFloat64(Samples core, int index) {
    return core.array instanceof double[] doubles ? doubles[index] : core.getDouble(index);
  }

  @Writes(DType.FLOAT64)
  static void writeFloat64(Samples core, int index, double value) {
    if (core.array instanceof double[] doubles) {
      doubles[index] = value;
    } else {
      core.setDouble(index, value);
    }
  }

  @Exposes(DType.FLOAT64)
  static double @Nullable [] doubles(Samples core) {
    return core.array instanceof double[] doubles ? doubles : null;
  }

  @Allocates(DType.FLOAT64)
  static Samples newFloat64(long[] shape, Map<String, Object> options) {
    return NewImages.samples(DType.FLOAT64, shape, options);
  }
}
