package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.group.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;

/** Follows the links of paths. */
public final class Lookup {
  /** As many soft and external links as libhdf5 follows for one path. */
  private static final int MOST_LINKS = 16;

  private int followed;

  private Lookup() {}

  /**
   * The object that a path leads to.
   *
   * @param group the address of the group from which a relative path counts
   * @throws NoSuchElementException if there is none
   * @throws FormatException if the file is broken or a link cannot be followed
   */
  public static Located find(OpenFile file, long group, String path) {
    return new Lookup().follow(file, group, path);
  }

  private Located follow(OpenFile file, long group, String path) {
    long start = path.startsWith("/") ? file.superblock().root() : group;
    Located at = new Located(file, start);
    int from = 0;
    while (from <= path.length()) {
      int end = end(path, from);
      String name = path.substring(from, end);
      if (!name.isEmpty() && !name.equals(".")) {
        Map<String, Link> links = links(at, name, path);
        // Some programs write names with slashes in them.
        for (int later = end; !links.containsKey(name) && later < path.length(); ) {
          later = end(path, later + 1);
          if (links.containsKey(path.substring(from, later))) {
            end = later;
            name = path.substring(from, end);
          }
        }
        at = step(at, links, name, path);
      }
      from = end + 1;
    }
    return at;
  }

  private static int end(String path, int from) {
    int end = path.indexOf('/', from);
    return end < 0 ? path.length() : end;
  }

  private static Map<String, Link> links(Located group, String name, String path) {
    OpenFile file = group.file();
    if (!file.isGroup(group.address())) {
      throw missing(file, path, "what comes before " + name + " is not a group");
    }
    return file.links(group.address());
  }

  private Located step(Located group, Map<String, Link> links, String name, String path) {
    Link link = links.get(name);
    if (link == null) {
      throw missing(group.file(), path, "there is no " + name + ", only " + some(links));
    }
    return target(group, link, path);
  }

  private Located target(Located group, Link link, String path) {
    if (link instanceof Link.Hard hard) {
      return new Located(group.file(), hard.address());
    }
    if (++followed > MOST_LINKS) {
      throw new FormatException(
          "the path " + path + " leads over more than " + MOST_LINKS + " links");
    }
    if (link instanceof Link.Soft soft) {
      return follow(group.file(), group.address(), soft.path());
    }
    if (link instanceof Link.External external) {
      OpenFile other = other(group.file(), external);
      return follow(other, other.superblock().root(), external.path());
    }
    throw FormatException.unsupported("the user-defined link " + link.name());
  }

  /** Beside the file that has the link, unless it says where. */
  private static OpenFile other(OpenFile file, Link.External link) {
    Path named = Path.of(link.file());
    Path beside = file.path().resolveSibling(named);
    if (named.isAbsolute() && !Files.exists(named) && named.getFileName() != null) {
      beside = file.path().resolveSibling(named.getFileName());
    }
    try {
      return file.other(beside);
    } catch (IOException e) {
      throw new FormatException(
          "the external link " + link.name() + " leads to the file " + link.file() + ": " + e);
    }
  }

  private static NoSuchElementException missing(OpenFile file, String path, String reason) {
    return new NoSuchElementException(
        "the file " + file.path() + " has no object " + path + ": " + reason);
  }

  private static String some(Map<String, Link> links) {
    if (links.isEmpty()) {
      return "an empty group";
    }
    return NameList.of(links.keySet());
  }
}
