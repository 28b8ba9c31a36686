package io.monomorph.data;

import io.monomorph.kernel.Faults;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;

/** Copies elements between cores whose memory is exposed, without a way through the heap. */
final class MemoryCopy {
  private MemoryCopy() {}

  /** Copies neighbouring elements of one dtype; says whether both cores expose their memory. */
  static boolean run(Operand from, long at, Operand to, long out, int length) {
    MemorySegment source = from.segment();
    MemorySegment target = source == null ? null : to.segment();
    if (source == null || target == null) {
      return false;
    }
    long size = from.dtype().itemSize();
    try {
      MemorySegment.copy(source, size * at, target, size * out, size * length);
      if (source.isMapped() || target.isMapped()) {
        Faults.settle();
      }
    } catch (IllegalStateException | WrongThreadException | InternalError e) {
      throw MemoryFaults.explained((MemoryFaults.isOf(source, e) ? from : to).core(), e);
    }
    return true;
  }
}
