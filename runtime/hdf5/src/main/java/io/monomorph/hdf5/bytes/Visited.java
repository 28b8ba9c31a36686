package io.monomorph.hdf5.bytes;

import java.util.HashSet;
import java.util.Set;

/** The addresses at which a walk has been, so that a broken file cannot lead it in circles. */
public final class Visited {
  private final Set<Long> addresses = new HashSet<>();
  private final String structure;

  /** No addresses yet; the name of the structure is for the message. */
  public Visited(String structure) {
    this.structure = structure;
  }

  /**
   * Adds an address.
   *
   * @throws FormatException if it is there already
   */
  public void enter(long address) {
    if (!addresses.add(address)) {
      throw FormatException.at(address, structure + " leads to the same place twice");
    }
  }
}
