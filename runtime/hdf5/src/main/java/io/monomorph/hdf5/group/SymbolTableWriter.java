package io.monomorph.hdf5.group;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.header.Patch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes the names, the nodes and the tree of an old group anew, behind the file's end. Old names
 * keep their places in the new heap, so that the old tree is right with it too.
 */
public final class SymbolTableWriter {
  private static final int SYMBOL = 40;

  private final AddressSpace space;
  private final Appender file;
  private final int leafSymbols;
  private final int nodeEntries;

  /**
   * A writer for a file.
   *
   * @param leafNodes half of the symbols of a node
   * @param groupNodes half of the entries of a node of the tree
   */
  public SymbolTableWriter(AddressSpace space, Appender file, int leafNodes, int groupNodes) {
    this.space = space;
    this.file = file;
    leafSymbols = 2 * leafNodes;
    nodeEntries = 2 * groupNodes;
  }

  /** A symbol of a node, as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Symbol(byte[] name, byte[] stored) {
    long nameOffset() {
      long offset = 0;
      for (int k = 7; k >= 0; k--) {
        offset = offset << 8 | (stored[k] & 0xff);
      }
      return offset;
    }
  }

  /** A node that is written, with the offset of its last name. */
  private record Node(long last, long address) {}

  /**
   * Adds links.
   *
   * @param message the place in the file of the group's message, which has the address of the tree
   *     and then that of the heap
   * @param added addresses of objects by their names
   * @return what has to be written, each of it after the one before
   */
  public List<Patch> add(long message, Map<String, Long> added) {
    Cursor in = space.at(message, 16);
    long tree = in.address();
    long heap = in.address();
    Cursor head = space.at(heap, 32).signature("HEAP").skip(4);
    long length = head.length();
    head.length();
    byte[] names = space.at(head.address(), length).bytes(length);
    List<Symbol> symbols = new ArrayList<>();
    new SymbolTable(space, link -> {})
        .symbols(tree, stored -> symbols.add(symbol(stored, names, added)));
    symbols.removeIf(symbol -> symbol.name().length == 0);
    Output more = new Output().bytes(names);
    added.forEach((name, address) -> symbols.add(symbol(name, address, more)));
    symbols.sort(Comparator.comparing(Symbol::name, Arrays::compareUnsigned));
    long heapData = file.append(more.toArray(), 8);
    long root = tree(leaves(symbols));
    return List.of(
        new Patch(heap + 24, new Output().i64(heapData).toArray()),
        new Patch(heap + 8, new Output().i64(more.length()).toArray()),
        new Patch(message, new Output().i64(root).toArray()));
  }

  /** A symbol that exists; without a name if it is to be replaced. */
  private static Symbol symbol(byte[] stored, byte[] names, Map<String, Long> added) {
    int from = (int) new Symbol(stored, stored).nameOffset();
    int end = from;
    while (names[end] != 0) {
      end++;
    }
    byte[] name = Arrays.copyOfRange(names, from, end);
    boolean replaced = added.containsKey(new String(name, StandardCharsets.UTF_8));
    return new Symbol(replaced ? new byte[0] : name, stored);
  }

  private static Symbol symbol(String name, long address, Output names) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] stored = new Output().i64(names.length()).i64(address).zeros(SYMBOL - 16).toArray();
    names.bytes(bytes).zeros(8 - bytes.length % 8);
    return new Symbol(bytes, stored);
  }

  private List<Node> leaves(List<Symbol> symbols) {
    List<Node> nodes = new ArrayList<>();
    for (int from = 0; from < symbols.size(); from += leafSymbols) {
      List<Symbol> part = symbols.subList(from, Math.min(from + leafSymbols, symbols.size()));
      Output out = new Output().text("SNOD").u8(1).u8(0).u16(part.size());
      part.forEach(symbol -> out.bytes(symbol.stored()));
      out.zeros(SYMBOL * (leafSymbols - part.size()));
      long last = part.get(part.size() - 1).nameOffset();
      nodes.add(new Node(last, file.append(out.toArray(), 8)));
    }
    return nodes;
  }

  private long tree(List<Node> leaves) {
    List<Node> level = leaves;
    for (int depth = 0; ; depth++) {
      level = level(level, depth);
      if (level.size() == 1) {
        return level.get(0).address();
      }
    }
  }

  private List<Node> level(List<Node> below, int depth) {
    int size = 24 + nodeEntries * 16 + 8;
    int count = (below.size() + nodeEntries - 1) / nodeEntries;
    long first = file.allocate((long) count * size, 8);
    List<Node> nodes = new ArrayList<>();
    long before = 0;
    for (int k = 0; k < count; k++) {
      int to = Math.min((k + 1) * nodeEntries, below.size());
      List<Node> part = below.subList(k * nodeEntries, to);
      Output out = new Output().text("TREE").u8(0).u8(depth).u16(part.size());
      out.i64(k == 0 ? Cursor.UNDEFINED : first + (k - 1L) * size);
      out.i64(k == count - 1 ? Cursor.UNDEFINED : first + (k + 1L) * size);
      out.i64(before);
      for (Node node : part) {
        out.i64(node.address()).i64(node.last());
        before = node.last();
      }
      file.write(first + (long) k * size, out.zeros(size - out.length()).toArray());
      nodes.add(new Node(before, first + (long) k * size));
    }
    return nodes;
  }
}
