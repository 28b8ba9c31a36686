package io.monomorph.environments;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The jars of the class path of the tests. */
final class Jars {
  private Jars() {}

  /** A path of those whose file names begin so, followed by a version. */
  static String find(String... names) {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Arrays.stream(names)
        .map(name -> find(name, path))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String find(String name, String[] path) {
    return Arrays.stream(path)
        .filter(entry -> new File(entry).getName().matches(name + "-\\d.*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " in the class path"));
  }
}
