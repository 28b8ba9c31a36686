package io.monomorph.hdf5.storage;

import java.util.function.BiConsumer;

/** Lets tests of other packages see what is written. */
public final class JournalAccess {
  private JournalAccess() {}

  /** Calls one when bytes are written, and the other when everything is on the disk. */
  public static void watch(OpenFile file, BiConsumer<Long, byte[]> written, Runnable forced) {
    file.changes()
        .watch(
            new Journal() {
              @Override
              public void written(long position, byte[] bytes) {
                written.accept(position, bytes.clone());
              }

              @Override
              public void forced() {
                forced.run();
              }
            });
  }
}
