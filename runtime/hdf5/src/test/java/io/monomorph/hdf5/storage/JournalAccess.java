package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Journal;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BiConsumer;

/** Lets tests of other packages see what is written. */
public final class JournalAccess {
  private JournalAccess() {}

  /** Calls one when bytes are written, and the other when everything is on the disk. */
  public static void watch(OpenFile file, BiConsumer<Long, byte[]> written, Runnable forced) {
    file.watch(
        new Journal() {
          @Override
          public void written(long position, MemorySegment bytes) {
            written.accept(position, bytes.toArray(ValueLayout.JAVA_BYTE));
          }

          @Override
          public void forced() {
            forced.run();
          }
        });
  }
}
