package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.SharedMessages;
import io.monomorph.hdf5.header.Superblock;

/** Refuses files in which something changes what everything else means. */
final class ExtensionCheck {
  private static final int SINGLE_WRITER = 4;

  private final AddressSpace space;
  private final Superblock superblock;

  ExtensionCheck(AddressSpace space, Superblock superblock) {
    this.space = space;
    this.superblock = superblock;
  }

  void run() {
    if (space.isWritable()) {
      checkWritable();
    }
    if (superblock.extension() == Cursor.UNDEFINED) {
      return;
    }
    ObjectHeader extension =
        SharedMessages.of(space, Cursor.UNDEFINED).headers().read(superblock.extension());
    if (extension.has(MessageType.CACHE_IMAGE)) {
      throw FormatException.unsupported("a file with an image of its metadata cache");
    }
    if (extension.has(MessageType.DRIVER)) {
      throw FormatException.unsupported("a file that is divided into several by a driver");
    }
    if (space.isWritable()) {
      checkWritable(extension);
    }
  }

  private void checkWritable() {
    if (space.sizes().offsets() != 8 || space.sizes().lengths() != 8) {
      throw FormatException.unsupported("writing to a file with addresses of less than 8 bytes");
    }
    if ((superblock.flags() & SINGLE_WRITER) != 0) {
      throw FormatException.unsupported("writing to a file that a single writer shares");
    }
  }

  private static void checkWritable(ObjectHeader extension) {
    if (extension.has(MessageType.FILE_SPACE)) {
      throw FormatException.unsupported("writing to a file that keeps its free space or has pages");
    }
    if (extension.has(MessageType.TREE_SIZES)) {
      throw FormatException.unsupported("writing to a file with B-trees of unusual sizes");
    }
    if (extension.has(MessageType.SHARED_TABLE)) {
      throw FormatException.unsupported("writing to a file that shares messages");
    }
  }
}
