package io.monomorph.hdf5.group;

/** What a name in a group leads to. */
public sealed interface Link {
  /** The name. */
  String name();

  /** An object of the same file, at an address. */
  record Hard(String name, long address) implements Link {}

  /** A path in the same file, which may lead nowhere. */
  record Soft(String name, String path) implements Link {}

  /** A path in another file. */
  record External(String name, String file, String path) implements Link {}

  /** A link of a kind that some program has defined. */
  record Unknown(String name, int type) implements Link {}
}
