package io.monomorph.hdf5.storage;

import java.util.Collection;
import java.util.stream.Collectors;

/** Some of the names that there are, for messages. */
public final class NameList {
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  private NameList() {}

  /** The first of several names; long ones are cut. */
  public static String of(Collection<String> names) {
    String some = names.stream().limit(MOST).map(NameList::cut).collect(Collectors.joining(", "));
    return names.size() > MOST ? some + " and " + (names.size() - MOST) + " more" : some;
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
  }
}
