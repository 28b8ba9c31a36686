package io.monomorph.hdf5.group;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Visited;
import io.monomorph.hdf5.heap.LocalHeap;
import java.util.function.Consumer;

/** The links of an old group: a B-tree of nodes, whose names are in a heap. */
final class SymbolTable {
  private static final int DEEPEST = 64;
  private static final int SOFT = 2;
  private static final int SCRATCH = 16;

  private final AddressSpace space;
  private final Consumer<Link> sink;
  private final Visited visited = new Visited("a group");

  SymbolTable(AddressSpace space, Consumer<Link> sink) {
    this.space = space;
    this.sink = sink;
  }

  void read(Cursor message) {
    long tree = message.address();
    LocalHeap heap = new LocalHeap(space, message.address());
    tree(tree, -1, symbol -> link(symbol, heap));
  }

  /** Hands over each symbol of a tree as it is stored. */
  void symbols(long tree, Consumer<byte[]> action) {
    tree(tree, -1, symbol -> action.accept(symbol.bytes(symbol.remaining())));
  }

  private void tree(long address, int expected, Consumer<Cursor> action) {
    visited.enter(address);
    int offsets = space.sizes().offsets();
    int lengths = space.sizes().lengths();
    Cursor head = space.at(address, 8 + 2L * offsets).signature("TREE");
    int type = head.u8();
    int level = head.u8();
    int entries = head.u16();
    if (type != 0 || level > DEEPEST || (expected >= 0 && level != expected)) {
      throw FormatException.at(address, "a node does not belong into the tree of a group");
    }
    Cursor in =
        space.at(address, 8 + 2L * offsets + (long) entries * (lengths + offsets) + lengths);
    in.seek(8 + 2L * offsets);
    for (int k = 0; k < entries; k++) {
      in.length();
      long child = in.address();
      if (level > 0) {
        tree(child, level - 1, action);
      } else {
        node(child, action);
      }
    }
  }

  private void node(long address, Consumer<Cursor> action) {
    visited.enter(address);
    int offsets = space.sizes().offsets();
    int lengths = space.sizes().lengths();
    Cursor head = space.at(address, 8).signature("SNOD");
    head.version("symbol table node", 1, 1);
    int symbols = head.skip(1).u16();
    long entry = lengths + offsets + 8L + SCRATCH;
    Cursor in = space.at(address, 8 + symbols * entry).seek(8);
    for (int k = 0; k < symbols; k++) {
      action.accept(in.part(entry));
    }
  }

  private void link(Cursor in, LocalHeap heap) {
    String name = heap.text(in.unsigned(space.sizes().lengths()));
    long object = in.address();
    int cached = in.i32();
    Cursor scratch = in.skip(4).part(SCRATCH);
    sink.accept(
        cached == SOFT
            ? new Link.Soft(name, heap.text(scratch.u32()))
            : new Link.Hard(name, object));
  }
}
