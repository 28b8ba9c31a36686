package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.group.LinkReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds paths that lead to an object of which only the address is known. */
public final class ObjectPaths {
  private ObjectPaths() {}

  private record Place(String path, long group) {}

  /**
   * A path to an object: in the group of another object if there is one, or else in the groups
   * around that, or anywhere.
   *
   * @param near the absolute path of the other object
   * @throws FormatException if no hard link leads to the object
   */
  public static String find(OpenFile file, String near, long address) {
    String group = near;
    while (!group.isEmpty()) {
      group = group.substring(0, group.lastIndexOf('/'));
      String found = around(file, group, address);
      if (found != null) {
        return found;
      }
    }
    return anywhere(file, address);
  }

  private static @Nullable String around(OpenFile file, String group, long address) {
    Located at = Lookup.find(file, file.superblock().root(), "/" + group);
    String name = at.file() == file ? name(file.links(at.address()), address) : null;
    return name == null ? null : group + "/" + name;
  }

  private static @Nullable String name(Map<String, Link> links, long address) {
    for (Link link : links.values()) {
      if (link instanceof Link.Hard hard && hard.address() == address) {
        return link.name();
      }
    }
    return null;
  }

  private static String anywhere(OpenFile file, long address) {
    Deque<Place> left = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    left.add(new Place("", file.superblock().root()));
    while (!left.isEmpty()) {
      Place place = left.remove();
      if (!seen.add(place.group())) {
        continue;
      }
      Map<String, Link> links = file.links(place.group());
      String name = name(links, address);
      if (name != null) {
        return place.path() + "/" + name;
      }
      for (Link link : links.values()) {
        if (link instanceof Link.Hard hard && isGroup(file, hard.address())) {
          left.add(new Place(place.path() + "/" + link.name(), hard.address()));
        }
      }
    }
    throw new FormatException("no name leads to the object at address " + address);
  }

  /** What is broken leads nowhere. */
  private static boolean isGroup(OpenFile file, long address) {
    try {
      return LinkReader.isGroup(file.header(address));
    } catch (FormatException e) {
      return false;
    }
  }
}
