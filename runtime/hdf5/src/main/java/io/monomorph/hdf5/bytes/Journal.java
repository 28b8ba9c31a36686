package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;

/** Is told what is written to a file, and when it is on the disk. */
public interface Journal {
  /** Tells nobody. */
  Journal NONE =
      new Journal() {
        @Override
        public void written(long position, MemorySegment bytes) {}

        @Override
        public void forced() {}
      };

  /** Bytes are written, and may be on the disk or not, in parts too. */
  void written(long position, MemorySegment bytes);

  /** Everything written before is on the disk. */
  void forced();
}
