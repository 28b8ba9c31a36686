package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Float64Buffer;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.MemoryView;
import io.monomorph.exchange.Requests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the guide to lending. */
class LendingGuideTest {
  @Test
  void aBufferIsWrittenThroughAView() {
    Float64Buffer table = Float64Buffer.zeros(3, 4);
    try (BufferView view = table.get(":, ::2").export(Requests.STRIDED)) {
      view.setItem(1.5, 2, 1);
    }
    assertEquals(1.5, table.get(2, 2));
  }

  @Test
  void aMemoryViewIsSlicedAndCast() {
    byte[] bytes = "hello world".getBytes(StandardCharsets.US_ASCII);
    try (MemoryView m = MemoryView.of(bytes);
        MemoryView back = m.slice("::-1");
        MemoryView words = m.slice(":8").cast("<i")) {
      assertEquals("dlrow olleh", new String(back.tobytes(), StandardCharsets.US_ASCII));
      assertEquals(List.of(0x6c6c6568L, 0x6f77206fL), words.tolist());
    }
  }
}
