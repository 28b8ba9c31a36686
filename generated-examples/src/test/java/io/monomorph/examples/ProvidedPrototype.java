package io.monomorph.examples;

import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.NdFactory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.PrototypeProvider;
import io.monomorph.bytes.Prototypes;
import java.util.List;
import java.util.NoSuchElementException;

/** A prototype that comes with a library, and a program that uses it. */
public final class ProvidedPrototype implements PrototypeProvider {
  /** A provider that cannot be made. */
  public static final class Broken implements PrototypeProvider {
    /** Fails. */
    public Broken() {
      throw new IllegalStateException("there is no such device");
    }

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Prototype prototype() {
      return Prototypes.HOST;
    }
  }

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public List<String> aliases() {
    return List.of("segments.v1", "host"); // the second is taken, and stays what it is
  }

  @Override
  public Prototype prototype() {
    return new Prototype(HostMemory.NATIVE, NdFactory.backend("segment"));
  }

  /** Prints what the names give. */
  public static void main(String[] args) {
    System.out.println(Prototypes.current());
    System.out.println(Prototypes.named("segments.v1").equals(Prototypes.current()));
    System.out.println(Prototypes.named("host").equals(Prototypes.HOST));
    System.out.println(Prototypes.names());
    try {
      Prototypes.named("moon");
    } catch (NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
  }
}
