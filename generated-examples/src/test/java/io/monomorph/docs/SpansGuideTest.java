package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.span.Float32Span2D;
import io.monomorph.span.Float64Span;
import io.monomorph.span.Int16Span;
import io.monomorph.span.ReadOnlyFloat64Span;
import io.monomorph.span.UInt8Span;
import io.monomorph.span.UInt8Span2D;
import io.monomorph.span.UInt8SpanNd;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** The code of the guide to spans. */
class SpansGuideTest {
  static double mean(ReadOnlyFloat64Span values) {
    double sum = 0;
    for (int k = 0; k < values.length(); k++) {
      sum += values.get(k);
    }
    return sum / values.length();
  }

  @Test
  void spansAreUsedAsArrays() {
    double[] samples = {3, 1, 2, 10, 20, 30};
    Float64Span span = Float64Span.wrap(samples);
    Float64Span tens = span.slice(3);
    double before = mean(tens); // 20
    tens.set(0, 70);
    tens.copyTo(span.slice(0, 3)); // samples = {70, 20, 30, 70, 20, 30}
    span.sort();
    long place = span.binarySearch(30); // 2 or 3

    assertEquals(20, before);
    assertArrayEquals(new double[] {20, 20, 30, 30, 70, 70}, samples);
    assertEquals(30, samples[(int) place]);
  }

  @Test
  void buffersHaveSpans() {
    Float32Buffer heights = Float32Buffer.zeros(480, 640);
    Float32Span2D map = heights.span2D();
    for (int row = 1; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        map.set(row, column, map.get(row - 1, column) + 1);
      }
    }
    assertEquals(479, heights.max().getDouble());
  }

  @Test
  void imagesHaveAPitch() {
    byte[] frame = new byte[48 * 72];
    // 48 rows of 64 pixels, each row filled up to 72 bytes.
    UInt8Span2D image = UInt8Span.wrap(frame).as2D(48, 64, 72);
    image.row(0).fill(255);
    image.slice(10, 20, 30, 8).fill(128);
    UInt8Span2D turned = image.transpose();

    assertEquals(128, turned.get(30, 10));
    assertEquals(0, frame[64]);
  }

  @Test
  void anyNumberOfAxes() {
    UInt8SpanNd frames = UInt8Buffer.zeros(10, 48, 64, 3).spanNd();
    UInt8SpanNd red = frames.at(3, 0); // index 0 of axis 3
    UInt8Span2D still = red.at(0, 5).as2D();
    still.set(47, 63, 200);
    UInt8SpanNd backwards = frames.slice(0, 9, 10, -1);

    assertEquals(200, frames.get(5, 47, 63, 0));
    assertEquals(200, backwards.get(4, 47, 63, 0));
  }

  @Test
  void memoryOfOthers() {
    try (Arena arena = Arena.ofConfined()) {
      Int16Span samples = Int16Span.wrap(arena.allocate(2 * 1000));
      samples.set(999, (short) -5);
      ByteBuffer received = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
      ReadOnlyFloat64Span numbers = ReadOnlyFloat64Span.wrap(received.asReadOnlyBuffer().order(ByteOrder.nativeOrder()));
      assertEquals(2, numbers.size());
      assertEquals(-5, samples.get(999));
    }
  }

  @Test
  void lentMemory() {
    NdBuffer table = Buffers.arange(DType.FLOAT64, 6);
    Float64Span kept;
    try (BufferView view = table.export(Requests.WRITABLE)) {
      kept = Float64Span.wrap(view);
      kept.set(0, 7);
    }
    assertEquals(7, table.getDouble(0));
    assertThrows(IllegalStateException.class, () -> kept.get(0));
  }
}
