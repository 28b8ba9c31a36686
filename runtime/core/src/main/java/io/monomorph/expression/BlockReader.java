package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import org.jspecify.annotations.Nullable;

/** Reads elements of a node, which are computed for it. It belongs to one thread at a time. */
final class BlockReader {
  private final Node node;
  private final Program rows;

  /** For elements that do not follow each other. */
  private @Nullable Program apart;

  private BlockReader(Node node) {
    this.node = node;
    this.rows = Program.of(node, true);
  }

  static BlockReader of(Node node) {
    return new BlockReader(node);
  }

  /** As {@link io.monomorph.spi.Operand#load}. */
  void read(long index, long stride, Object block, int offset, int n) {
    DType dtype = node.dtype();
    long start = index - node.layout().offset();
    int wanted = stride == 0 ? 1 : n;
    Program program = stride == 1 || wanted == 1 ? rows : apart();
    for (int done = 0; done < wanted; ) {
      boolean beginning = offset + done == 0;
      Register from = program.result();
      boolean there = program.writeTo(beginning ? block : from.array()) && beginning;
      int count = program.block(start + done * stride, program == rows ? 1 : stride, wanted - done);
      if (!there) {
        Casts.run(dtype, from.array(), 0, 1, dtype, block, offset + done, 1, count);
      }
      done += count;
    }
    if (wanted < n) {
      Casts.run(dtype, block, offset, 0, dtype, block, offset, 1, n);
    }
  }

  private Program apart() {
    if (apart == null) {
      apart = Program.of(node, false);
    }
    return apart;
  }
}
