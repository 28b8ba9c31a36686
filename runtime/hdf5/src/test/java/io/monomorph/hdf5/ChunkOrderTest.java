package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations on whole datasets decode every chunk once, though the cache holds a single one. */
class ChunkOrderTest {
  private static final int CHUNKS = 5 * 4;

  @TempDir Path folder;

  record Operation(String name, UnaryOperator<NdBuffer> body) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Operation> operations() {
    return Stream.of(
        new Operation("sum", NdBuffer::sum),
        new Operation("sum(0)", x -> x.sum(0)),
        new Operation("sum(1)", x -> x.sum(1)),
        new Operation("sum of the transpose", x -> x.transpose().sum()),
        new Operation("sum(0) of the transpose", x -> x.transpose().sum(0)),
        new Operation("mean(0)", x -> x.mean(0)),
        new Operation("std", NdBuffer::std),
        new Operation("copy", NdBuffer::copy),
        new Operation("copy of the transpose", x -> x.transpose().copy()),
        new Operation("backwards", x -> x.get("::-1, ::-1").copy()),
        new Operation("add", x -> x.add(1)),
        new Operation("add to the transpose", x -> x.transpose().add(1)),
        new Operation("cumsum", x -> Reductions.CUMSUM.apply(x, 0)),
        new Operation("mask", x -> x.get(x.copy().ge(0))),
        new Operation("z-score", x -> x.lazy().sub(x.lazy().mean(0)).div(x.lazy().std(0)).eval()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyChunkIsDecodedOnce(Operation operation) throws IOException {
    Path path = folder.resolve("chunks.h5");
    NdBuffer values = Buffers.arange(DType.FLOAT64, 48 * 31).reshape(48, 31);
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root()
          .newDataset("x", DType.FLOAT64, 48, 31)
          .chunks(10, 8)
          .deflate(1)
          .create()
          .buffer()
          .assign(values);
    }
    try (Hdf5File file = Hdf5File.open(path).cacheLimit(0)) {
      NdBuffer stored = file.dataset("x").buffer();
      assertEquals(operation.body().apply(values), operation.body().apply(stored));
      // The mask of one operation is computed by another one before it.
      long passes = operation.name().equals("mask") ? 2 : 1;
      assertEquals(passes * CHUNKS, file.decodedChunks());
    }
  }
}
