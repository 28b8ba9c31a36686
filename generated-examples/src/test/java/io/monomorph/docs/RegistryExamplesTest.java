package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.examples.nio.NioBufferProvider;
import io.monomorph.examples.raster.RasterBufferProvider;
import io.monomorph.spi.BackendRegistry;
import java.nio.DoubleBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/backend-authors.md shows of registries. */
class RegistryExamplesTest {
  @Test
  void aRegistryOfOnesOwn() {
    BackendRegistry mine = BackendRegistry.of(new NioBufferProvider(), new RasterBufferProvider());
    NdBuffer numbers = Buffers.with().registry(mine).resolve(DoubleBuffer.allocate(6));
    assertEquals(DType.FLOAT64, numbers.dtype());
    assertEquals(List.of("raster", "nio"), mine.names());
    mine.prepend(new NioBufferProvider());
    assertEquals(List.of("nio", "raster"), mine.names());
  }
}
