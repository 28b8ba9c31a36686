package io.monomorph.npy;

import io.monomorph.allocation.Allocator;
import io.monomorph.spi.Operand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads one array. Memory is taken only for data that are there: of an input whose length is known
 * the header is held against that length, and of any other input the data are read before the array
 * is allocated, unless they are small.
 */
final class NpyReader {
  /** Bytes of data that are allocated on a header's word, and the step in which others are read. */
  private static final int CREDIT = 1 << 20;

  private NpyReader() {}

  static Operand read(NpyInput in, Allocator results) throws IOException {
    NpyHeader header = NpyHeader.read(in);
    in.demand(header.dataSize(), header.data());
    if (in.isBounded() || header.dataSize() <= CREDIT) {
      return readElements(in, header, results);
    }
    return readElements(spool(in, header), header, results);
  }

  private static Operand readElements(NpyInput in, NpyHeader header, Allocator results)
      throws IOException {
    Operand array = results.allocate(header.dtype(), header.order(), header.layout().shape());
    long size = header.layout().size();
    ElementCodec codec = new ElementCodec(header.dtype(), header.byteOrder(), size);
    String data = header.data();
    int length;
    for (long index = 0; index < size; index += length) {
      length = (int) Math.min(codec.capacity(), size - index);
      in.read(codec.bytes(), length * header.dtype().itemSize(), data);
      codec.decode(length);
      array.store(index, 1, codec.block(), 0, length);
    }
    return array;
  }

  /** Reads the data into memory, piece by piece as far as there are any. */
  private static NpyInput spool(NpyInput in, NpyHeader header) throws IOException {
    Deque<byte[]> pieces = new ArrayDeque<>();
    int length;
    for (long left = header.dataSize(); left > 0; left -= length) {
      length = (int) Math.min(CREDIT, left);
      byte[] piece = new byte[length];
      in.read(piece, length, header.data());
      pieces.add(piece);
    }
    return in.goingOnWith(new Pieces(pieces));
  }

  /** A stream of arrays, each of which is forgotten when it has been read. */
  private static final class Pieces extends InputStream {
    private final Deque<byte[]> pieces;
    private InputStream piece = InputStream.nullInputStream();

    Pieces(Deque<byte[]> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int got = piece.read(to, offset, length);
      byte[] next;
      while (got < 0 && (next = pieces.poll()) != null) {
        piece = new ByteArrayInputStream(next);
        got = piece.read(to, offset, length);
      }
      return got;
    }
  }
}
