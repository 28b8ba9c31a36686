package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Remembers where new structures were put. */
final class RecordingAppender implements Appender {
  private final Appender file;
  private final List<Extent> parts = new ArrayList<>();

  RecordingAppender(Appender file) {
    this.file = file;
  }

  List<Extent> parts() {
    return parts;
  }

  @Override
  public long allocate(long length, int alignment) {
    long address = file.allocate(length, alignment);
    parts.add(new Extent(address, length));
    return address;
  }

  @Override
  public long allocateZeros(long length, int alignment) {
    long address = file.allocateZeros(length, alignment);
    parts.add(new Extent(address, length));
    return address;
  }

  @Override
  public void write(long address, byte[] data) {
    file.write(address, data);
  }

  @Override
  public void write(long address, MemorySegment data) {
    file.write(address, data);
  }
}
