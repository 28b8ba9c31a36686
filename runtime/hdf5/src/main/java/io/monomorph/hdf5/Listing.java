package io.monomorph.hdf5;

import io.monomorph.hdf5.group.Link;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lists what is in HDF5 files: groups, datasets with dtype, shape, chunks and filters, attributes,
 * and links. What cannot be read is listed with the reason.
 *
 * <pre>{@code
 * java -cp ... io.monomorph.hdf5.Listing climate.h5
 * }</pre>
 */
public final class Listing {
  private static final int LONGEST = 100;
  private static final int DEEPEST = 64;

  private final PrintStream out;
  private final Set<Long> seen = new HashSet<>();

  private Listing(PrintStream out) {
    this.out = out;
  }

  /**
   * Lists files, the arguments, on the standard output. The exit status is 1 if one of them cannot
   * be opened, and 2 without arguments.
   */
  public static void main(String[] files) {
    if (files.length == 0) {
      System.err.println("usage: java io.monomorph.hdf5.Listing FILE...");
      System.exit(2);
    }
    boolean failed = false;
    for (String file : files) {
      try {
        print(Path.of(file), System.out);
      } catch (IOException | Hdf5Exception e) {
        System.err.println(e.getMessage());
        failed = true;
      }
    }
    if (failed) {
      System.exit(1);
    }
  }

  /**
   * Lists one file.
   *
   * @throws IOException if the file system does not give the file
   * @throws Hdf5Exception if it is not an HDF5 file
   */
  public static void print(Path path, PrintStream out) throws IOException {
    try (Hdf5File file = Hdf5File.open(path)) {
      out.println(path);
      new Listing(out).group(file.root(), "", 0);
    }
  }

  private void line(int depth, String text) {
    out.println("  ".repeat(depth + 1) + text);
  }

  private void group(Hdf5Group group, String name, int depth) {
    line(depth, name + "/");
    attributes(group, depth + 1);
    Map<String, Link> links;
    try {
      links = group.links();
    } catch (Hdf5Exception e) {
      line(depth + 1, "(" + e.reason() + ")");
      return;
    }
    if (!seen.add(group.where().address()) || depth > DEEPEST) {
      line(depth + 1, "(listed above)");
      return;
    }
    links.values().forEach(link -> link(group, link, depth + 1));
  }

  private void link(Hdf5Group group, Link link, int depth) {
    if (link instanceof Link.Soft soft) {
      line(depth, link.name() + " -> " + soft.path());
    } else if (link instanceof Link.External external) {
      line(depth, link.name() + " -> " + external.path() + " of " + external.file());
    } else {
      object(group, link.name(), depth);
    }
  }

  private void object(Hdf5Group group, String name, int depth) {
    try {
      Hdf5Object object = group.get(name);
      if (object instanceof Hdf5Group child) {
        group(child, name, depth);
      } else {
        Hdf5Dataset dataset = (Hdf5Dataset) object;
        line(depth, name + "  " + describe(dataset));
        attributes(dataset, depth + 1);
      }
    } catch (Hdf5Exception e) {
      line(depth, name + "  (" + e.reason() + ")");
    } catch (IllegalArgumentException e) {
      line(depth, name + "  (a named type)");
    }
  }

  private static String describe(Hdf5Dataset dataset) {
    StringBuilder text = new StringBuilder(dataset.type());
    text.append(' ').append(tuple(dataset.shape()));
    if (!Arrays.equals(dataset.shape(), dataset.maxShape())) {
      text.append(" of at most ").append(tuple(dataset.maxShape()).replace("-1", "any"));
    }
    text.append(", ").append(dataset.layout());
    if (dataset.chunkShape().length > 0) {
      text.append(" by ")
          .append(tuple(Arrays.stream(dataset.chunkShape()).asLongStream().toArray()));
    }
    dataset.filters().forEach(filter -> text.append(", ").append(filter));
    return text.toString();
  }

  /** As Python writes a tuple. */
  private static String tuple(long[] extents) {
    String inside = Arrays.toString(extents);
    inside = inside.substring(1, inside.length() - 1);
    return "(" + inside + (extents.length == 1 ? ",)" : ")");
  }

  private void attributes(Hdf5Object object, int depth) {
    try {
      object.attributes().values().forEach(attribute -> attribute(attribute, depth));
    } catch (Hdf5Exception e) {
      line(depth, "@ (" + e.reason() + ")");
    }
  }

  private void attribute(Hdf5Attribute attribute, int depth) {
    String text = attribute.toString().replaceAll("\\s*\\R\\s*", " ");
    line(depth, "@" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text));
  }
}
