package com.example.atomic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.spi.BackendProvider;
import io.monomorph.testkit.BackendContract;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

class AtomicBackendTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return new AtomicBufferProvider();
  }

  @Test
  void sharesItsElements() {
    AtomicLongArray counts = new AtomicLongArray(6);
    NdBuffer buffer = Buffers.resolve(counts).reshape(2, 3);
    buffer.get("1").assign(7);
    counts.incrementAndGet(5);
    assertEquals(Int64Buffer.of(0, 0, 0, 7, 7, 8).reshape(2, 3), buffer);
  }
}
