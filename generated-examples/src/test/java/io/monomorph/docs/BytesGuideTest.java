package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.NdFactory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.hdf5.Hdf5File;
import io.monomorph.hdf5.Hdf5Mode;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide to bytes and prototypes. */
class BytesGuideTest {
  @TempDir Path folder;

  @Test
  void bytesAreSharedOrCopied() {
    NdBuffer table = Buffers.arange(6).reshape(2, 3).astype(DType.INT16);

    Bytes elements = Bytes.copyOf(table, ByteOrder.BIG_ENDIAN); // C order
    Bytes header = Bytes.wrap(new byte[] {2, 3});
    Bytes message = header.plus(elements);
    NdBuffer again = message.slice(2).asBuffer(DType.INT16, ByteOrder.BIG_ENDIAN).reshape(2, 3);
    again.at("0, 0").set(7); // seen in message

    assertEquals(7, message.get(3));
    assertEquals(table.get("1"), again.get("1"));
  }

  @Test
  void prototypesSayWhereThingsGo() throws IOException {
    Path path = folder.resolve("a.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root().newDataset("a", DType.INT32, 64, 64).chunks(16, 16).deflate(1).create();
    }

    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ, Prototypes.NATIVE)) {
      NdBuffer part = file.dataset("a").read("10:20, ::-1"); // outside the heap
      assertEquals("memory", part.backend().name());
    }
    Prototypes.where(Prototypes.NATIVE)
        .run(() -> assertEquals(Prototypes.NATIVE, Prototypes.current()));

    Prototype own = new Prototype(HostMemory.NATIVE, NdFactory.backend("heap"));
    NdBuffer chunk = own.buffers().order(Order.F).full(DType.FLOAT32, -1, 16, 16);
    if (chunk.allEqual(-1)) {
      chunk = chunk.get("0, 0"); // nothing but the fill value: no chunk is written
    }
    assertTrue(chunk.bitwiseEquals(-1));
  }
}
