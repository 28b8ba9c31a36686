package io.monomorph.image;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers of images compute as those of arrays. */
class ImageArithmeticTest {
  private static final List<UnaryOperator<NdBuffer>> OPERATIONS =
      List.of(
          a -> a.mul(3),
          a -> a.add(a.get("::-1")),
          a -> Functions.sqrt(a.abs().astype(DType.FLOAT64)),
          a -> a.gt(1),
          a -> Functions.maximum(a, a.get(":, ::-1")),
          a -> a.sum(0),
          a -> a.astype(DType.FLOAT64).mean(1),
          a -> a.max(),
          a -> Functions.where(a.ne(0), a, 7),
          a -> a.astype(DType.FLOAT32),
          a -> a.transpose().copy(),
          a -> a.ravel(),
          a -> a.lazy().mul(2).add(a).eval(),
          a -> Functions.take(a, Int64Buffer.of(0, -1), 0),
          a -> Functions.cumsum(a, 0));

  static Set<String> rasters() {
    return SampleImages.rasters().keySet();
  }

  private static NdBuffer buffer(String name) {
    return Images.wrap(Objects.requireNonNull(SampleImages.rasters().get(name)));
  }

  private static String slice(Random random, int length) {
    int step = new int[] {1, 1, 2, -1, -3}[random.nextInt(5)];
    int from = random.nextInt(length);
    return switch (random.nextInt(3)) {
      case 0 -> "::" + step;
      case 1 -> from + "::" + step;
      default -> ":";
    };
  }

  @ParameterizedTest
  @MethodSource("rasters")
  void operationsOnSlicesGiveWhatTheyGiveOnTheHeap(String name) {
    NdBuffer image = buffer(name);
    NdBuffer heap = image.copy();
    assertEquals("heap", heap.backend().name());
    Random random = new Random(name.hashCode());
    for (int k = 0; k < 60; k++) {
      String index = slice(random, SampleImages.HEIGHT) + ", " + slice(random, SampleImages.WIDTH);
      UnaryOperator<NdBuffer> operation = OPERATIONS.get(k % OPERATIONS.size());
      assertSameOutcome(operation, heap.get(index), image.get(index), index);
      if (image.rank() == 3) {
        int band = random.nextInt((int) image.shape(2));
        assertSameOutcome(
            operation, heap.get(index + ", " + band), image.get(index + ", " + band), index);
      }
    }
  }

  private static void assertSameOutcome(
      UnaryOperator<NdBuffer> operation, NdBuffer heap, NdBuffer image, String index) {
    assertEquals(heap, image, index);
    NdBuffer expected;
    try {
      expected = operation.apply(heap);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      org.junit.jupiter.api.Assertions.assertThrows(e.getClass(), () -> operation.apply(image));
      return;
    }
    assertEquals(expected, operation.apply(image), index);
  }

  @ParameterizedTest
  @MethodSource("rasters")
  void resultsAreWrittenToSlicesAsToTheHeap(String name) {
    NdBuffer image = buffer(name);
    if (image.isReadOnly()) {
      return;
    }
    NdBuffer heap = image.copy();
    Random random = new Random(name.hashCode());
    for (int k = 0; k < 30; k++) {
      String index = slice(random, SampleImages.HEIGHT) + ", " + slice(random, SampleImages.WIDTH);
      for (NdBuffer target : List.of(heap, image)) {
        NdBuffer part = target.get(index);
        switch (k % 3) {
          case 0 -> Functions.maximum(part, part.get("::-1"), into(part));
          case 1 -> part.assign(part.get("::-1, ::-1").astype(DType.FLOAT64));
          default -> part.at("0").set(part.get("-1"));
        }
      }
      assertEquals(heap, image, index);
    }
  }

  @Test
  void threadsComputeTheSame() {
    NdBuffer a = Buffers.arange(400 * 300 * 4).reshape(400, 300, 4).mod(251).astype(DType.UINT8);
    NdBuffer image =
        Buffers.with().backend("image").with("type", "INT_ARGB").fromArray(DType.UINT8, a);
    NdBuffer flat = image.reshape(-1);
    io.monomorph.Ufuncs.ADD.on(ForkJoinPool.commonPool()).apply(flat, 3, into(flat));
    assertEquals(a.add(3), image);
  }

  @Test
  void resultsBecomeImages() {
    NdBuffer a = Buffers.arange(24).reshape(2, 4, 3).astype(DType.UINT8);
    NdBuffer image = Functions.add(a, 1, Destination.backend("image"));
    assertEquals("image", image.backend().name());
    assertEquals(a.add(1), image);
    assertEquals(0xFF << 24 | 4 << 16 | 5 << 8 | 6, Images.toImage(image).getRGB(1, 0));
    NdBuffer planes = Buffers.arange(24).reshape(3, 2, 4).astype(DType.UINT8).transpose(1, 2, 0);
    NdBuffer ordered = Functions.add(planes, 1, Destination.backend("image").order(Order.C));
    assertEquals(planes.add(1), ordered);
    assertFalse(ordered.isReadOnly());
  }
}
