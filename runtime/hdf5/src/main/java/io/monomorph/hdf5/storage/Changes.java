package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import io.monomorph.hdf5.group.LinkWriter;
import io.monomorph.hdf5.group.SymbolTableWriter;
import io.monomorph.hdf5.header.Draft;
import io.monomorph.hdf5.header.HeaderWriter;
import io.monomorph.hdf5.header.Message;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.Patch;
import io.monomorph.hdf5.header.Superblock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What has changed in a file since it was last written to the disk. */
public final class Changes {
  private final OpenFile file;
  private final FileWriter writer;
  private final Map<Long, Draft> drafts = new ConcurrentHashMap<>();
  private final Map<Long, Map<String, Long>> symbols = new LinkedHashMap<>();
  private volatile boolean touched;

  Changes(OpenFile file, FileBytes bytes) {
    this.file = file;
    writer = new FileWriter(bytes, file.space(), file.superblock(), file::isOwn);
  }

  /** Takes new structures. */
  public Appender appender() {
    touched = true;
    return writer;
  }

  /** Says that something has changed. */
  public void touch() {
    touched = true;
  }

  /** The header of an object if it has changed. */
  @Nullable ObjectHeader header(long address) {
    if (!drafts.containsKey(address)) {
      return null;
    }
    synchronized (this) {
      Draft draft = drafts.get(address);
      return draft == null ? null : draft.header(file.space().sizes());
    }
  }

  /** The header of an object, to be changed. */
  public synchronized Draft edit(long address) {
    touched = true;
    Draft known = drafts.get(address);
    if (known == null) {
      known = new Draft(file.header(address));
      drafts.put(address, known);
    }
    return known;
  }

  /** The header of a new object, which nothing leads to yet. */
  public synchronized Draft create() {
    long address = appender().allocate(HeaderWriter.SECTOR, HeaderWriter.SECTOR);
    Draft draft = new Draft(address, file.shared());
    drafts.put(address, draft);
    return draft;
  }

  /** Makes a name in a group lead to an object, in the place of one that it may lead to. */
  public synchronized void link(long group, String name, long address) {
    if (hasSymbolTable(group)) {
      symbols.computeIfAbsent(group, key -> new TreeMap<>()).put(name, address);
      touched = true;
    } else {
      Draft draft = edit(group);
      LinkWriter links = new LinkWriter(draft);
      links.bringIn(file.linkReader());
      if (file.links(group).containsKey(name)) {
        links.remove(name);
      }
      links.add(name, address);
    }
    file.linked(group, new Link.Hard(name, address));
  }

  private boolean hasSymbolTable(long group) {
    Draft draft = drafts.get(group);
    return draft != null
        ? draft.has(MessageType.SYMBOL_TABLE)
        : file.header(group).has(MessageType.SYMBOL_TABLE);
  }

  /** The group that a path leads to; groups that are missing are made. */
  public synchronized long group(long start, List<String> path) {
    long at = start;
    for (String name : path) {
      Link link = file.links(at).get(name);
      if (link == null) {
        Draft draft = create();
        LinkWriter.noLinks().forEach(draft::add);
        link(at, name, draft.address());
        at = draft.address();
      } else {
        Located found = Lookup.find(file, at, name);
        if (found.file() != file) {
          throw FormatException.unsupported("writing through an external link");
        }
        if (!LinkReader.isGroup(file.header(found.address()))) {
          throw new IllegalArgumentException(name + " is not a group");
        }
        at = found.address();
      }
    }
    return at;
  }

  /** Brings all changes to the disk, in an order that a crash may interrupt anywhere. */
  synchronized void flush(Map<Long, Elements> elements) {
    if (!touched) {
      return;
    }
    elements.forEach(
        (address, changed) -> {
          byte[] layout = changed.flush(writer);
          if (layout != null) {
            edit(address).replace(MessageType.LAYOUT, layout);
          }
        });
    List<Patch> headers = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      Patch patch = draft.write(writer);
      if (patch != null) {
        headers.add(patch);
      }
    }
    List<List<Patch>> rounds = new ArrayList<>();
    rounds.add(headers);
    symbols.forEach(
        (group, added) -> symbolTable(group, added).forEach(p -> rounds.add(List.of(p))));
    writer.commit(rounds);
    List<Freed> freed = new ArrayList<>();
    elements.values().forEach(changed -> changed.flushed(freed::add));
    drafts.clear();
    symbols.clear();
    touched = false;
    if (!freed.isEmpty()) {
      file.awaitReaders();
      file.cache().forget(freed.stream().map(Freed::extent).toList());
      freed.forEach(writer::free);
    }
  }

  private List<Patch> symbolTable(long group, Map<String, Long> added) {
    Message message = file.header(group).find(MessageType.SYMBOL_TABLE);
    if (message == null) {
      throw new FormatException("a group has lost its symbol table");
    }
    Cursor content = message.content().rewound();
    Superblock superblock = file.superblock();
    SymbolTableWriter tables =
        new SymbolTableWriter(
            file.space(), writer, superblock.leafNodes(), superblock.groupNodes());
    List<Patch> patches =
        new ArrayList<>(tables.add(content.position() - file.space().base(), added));
    if (group == superblock.root() && superblock.version() < 2) {
      // The superblock has the address of the root group's tree too, if it says so.
      long entry = superblock.version() == 0 ? 56 : 60;
      if (file.space().at(entry + 16, 4).i32() == 1) {
        byte[] root = patches.get(patches.size() - 1).bytes();
        patches.add(new Patch(entry + 24, new Output().bytes(root).toArray()));
      }
    }
    return patches;
  }
}
