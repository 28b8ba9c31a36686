package io.monomorph.bytes;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The prototypes by their names, and the one that is used where nothing else is said. That is, in
 * this order:
 *
 * <ol>
 *   <li>in a scope, that of {@link #where}, for the thread that runs it;
 *   <li>that of {@link #setDefault};
 *   <li>the one that the system property {@value #PROPERTY} names;
 *   <li>{@link #HOST}.
 * </ol>
 *
 * <pre>{@code
 * Prototypes.where(Prototypes.NATIVE).run(() -> process(Hdf5File.open(path)));
 * }</pre>
 *
 * <p>What works for longer than a call, such as an open file, asks once, when it begins. All
 * methods may be called by several threads.
 */
public final class Prototypes {
  /** The system property that names the default: {@code -Dio.monomorph.bytes.prototype=native}. */
  public static final String PROPERTY = "io.monomorph.bytes.prototype";

  /** Java's arrays; its names are {@code host}, {@code heap} and {@code cpu}. */
  public static final Prototype HOST = new Prototype(HostMemory.HEAP, HostMemory.HEAP);

  /** Memory outside the heap; its names are {@code native}, {@code memory} and {@code direct}. */
  public static final Prototype NATIVE = new Prototype(HostMemory.NATIVE, HostMemory.NATIVE);

  private static final ScopedValue<Prototype> SCOPED = ScopedValue.newInstance();

  private static final PrototypeNames NAMES =
      new PrototypeNames()
          .plus("host", HOST, "heap", "cpu")
          .plus("native", NATIVE, "memory", "direct");

  private static volatile @Nullable Prototype chosen;

  private Prototypes() {}

  /**
   * The prototype that is used where nothing else is said.
   *
   * @throws NoSuchElementException if the system property names none; the message has the names
   *     that there are
   */
  public static Prototype current() {
    if (SCOPED.isBound()) {
      return SCOPED.get();
    }
    Prototype set = chosen;
    if (set != null) {
      return set;
    }
    String name = System.getProperty(PROPERTY);
    return name == null ? HOST : NAMES.find(name, " of the system property " + PROPERTY);
  }

  /** Sets what is used outside of scopes; null takes that back. */
  public static void setDefault(@Nullable Prototype prototype) {
    chosen = prototype;
  }

  /**
   * A scope in which a prototype is used, by the thread that runs it and by the subtasks of a
   * structured scope of that thread, but by no other thread: {@code where(p).call(() -> read(f))}.
   * Scopes can be inside each other.
   */
  public static ScopedValue.Carrier where(Prototype prototype) {
    return ScopedValue.where(SCOPED, Objects.requireNonNull(prototype, "prototype is null"));
  }

  /**
   * The prototype of that name or alias.
   *
   * @throws NoSuchElementException if there is none; the message has the names that there are, and
   *     the services that could not be loaded
   */
  public static Prototype named(String name) {
    return NAMES.find(Objects.requireNonNull(name, "name is null"), "");
  }

  /**
   * Gives a prototype a name and other names. Of those that are given one name the last one has it.
   *
   * @throws IllegalArgumentException if a name is blank, or is one of the built-in prototypes,
   *     which are always there
   */
  public static void register(String name, Prototype prototype, String... aliases) {
    NAMES.register(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(prototype, "prototype is null"),
        Objects.requireNonNull(aliases, "aliases is null"));
  }

  /** All names, in alphabetical order, without the aliases. */
  public static List<String> names() {
    return NAMES.names();
  }
}
