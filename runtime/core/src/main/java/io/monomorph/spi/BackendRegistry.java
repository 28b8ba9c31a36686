package io.monomorph.spi;

import io.monomorph.message.TypeNames;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Backends in the order in which they are asked: those that were prepended, the last one first,
 * then by falling priority, and backends of equal priority by name. Everything in the order of a
 * registry is the same in every run.
 *
 * <p>The global registry holds the built-in backend and those that {@link ServiceLoader} finds when
 * the registry is first used: with the class loader of this library, and then with the context
 * class loader of the thread. It keeps them until they are unregistered. A backend that cannot be
 * loaded, or has the name of another one, is left out; {@link #leftOut} says why. Other registries
 * are isolated from the global one. A registry may be used by several threads.
 *
 * <pre>{@code
 * System.out.println(BackendRegistry.global().names());   // [raster, heap]
 * System.out.println(BackendRegistry.global().leftOut()); // what could not be loaded, and why
 *
 * BackendRegistry mine = BackendRegistry.of(new RasterBufferProvider());
 * NdBuffer pixels = Buffers.with().registry(mine).resolve(image);
 * }</pre>
 */
public final class BackendRegistry implements Iterable<BackendProvider> {
  private static final BackendRegistry GLOBAL = new BackendRegistry(null);

  /** What is here; null as long as it has not been looked for. */
  private volatile @Nullable Backends backends;

  /**
   * What has been found as long as a thread is looking, which holds the lock: a backend that uses
   * the registry while it is loaded sees that.
   */
  private @Nullable Backends found;

  private BackendRegistry(@Nullable Backends backends) {
    this.backends = backends;
  }

  /** The registry that is used where no other is named. */
  public static BackendRegistry global() {
    return GLOBAL;
  }

  /**
   * A new registry with these backends only, or with none.
   *
   * @throws IllegalArgumentException as {@link #register}
   */
  public static BackendRegistry of(BackendProvider... backends) {
    BackendRegistry registry = new BackendRegistry(Backends.NONE);
    for (BackendProvider backend : backends) {
      registry.register(backend);
    }
    return registry;
  }

  /** The built-in backend over Java's primitive arrays, whatever is in any registry. */
  public static BackendProvider heapBackend() {
    return Heap.PROVIDER;
  }

  /** The backend over memory outside the heap and mapped files, whatever is in any registry. */
  public static BackendProvider memoryBackend() {
    return Native.PROVIDER;
  }

  /** Loaded on first use. */
  private static final class Heap {
    static final BackendProvider PROVIDER = load("io.monomorph.backend.heap.HeapBufferProvider");
  }

  /** Loaded on first use. */
  private static final class Native {
    static final BackendProvider PROVIDER =
        load("io.monomorph.backend.memory.MemoryBufferProvider");
  }

  /** Not looked for as a service: nothing else on the class path may stand in its way. */
  private static BackendProvider load(String name) {
    try {
      return Class.forName(name).asSubclass(BackendProvider.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException incomplete) {
      throw new IllegalStateException("the library is not complete", incomplete);
    }
  }

  private Backends known() {
    Backends now = backends;
    return now == null ? discover() : now;
  }

  /** Nobody else sees what has been found before it is all. */
  private synchronized Backends discover() {
    Backends now = backends == null ? found : backends;
    if (now != null) {
      return now;
    }
    BackendProvider builtIn = heapBackend();
    try {
      found = Backends.NONE.plus(Registered.of(builtIn, false));
      new Discovery(this, builtIn).run();
      Backends all = Objects.requireNonNull(found);
      backends = all;
      return all;
    } finally {
      found = null;
    }
  }

  /** Takes one that was found. */
  synchronized void take(Registered one) {
    set(known().plusFound(one, heapBackend()));
  }

  /** Notes one that was found and is not taken. */
  synchronized void leave(LeftOut out) {
    set(known().without(out));
  }

  private synchronized void set(Backends changed) {
    if (backends == null) {
      found = changed;
    } else {
      backends = changed;
    }
  }

  /**
   * Adds a backend at the place of its priority; nothing happens if it has been added already.
   *
   * @throws IllegalArgumentException if another backend of that name is there, or if the backend
   *     cannot tell its name, its priority or the types that it resolves
   */
  public void register(BackendProvider backend) {
    add(backend, false);
  }

  /**
   * Puts a backend before all others, whatever its priority and theirs, to stay there; if it is in
   * the registry already it moves.
   *
   * @throws IllegalArgumentException as {@link #register}
   */
  public void prepend(BackendProvider backend) {
    add(backend, true);
  }

  private void add(BackendProvider backend, boolean pinned) {
    Objects.requireNonNull(backend, "the backend is null");
    Registered added;
    try {
      added = Registered.of(backend, pinned);
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          backend.getClass().getName() + " cannot be registered: " + unfit.getMessage(),
          unfit.getCause());
    }
    synchronized (this) {
      set(known().plus(added));
    }
  }

  /**
   * Removes the backend of that name. Calls that are under way may still ask it.
   *
   * @throws NoSuchElementException if there is none
   */
  public synchronized void unregister(String name) {
    Backends before = known();
    find(before, name);
    set(before.minus(name));
  }

  /** The backends in the order in which they are asked, as a list that does not change. */
  public List<BackendProvider> backends() {
    return known().ranked().stream().map(Registered::backend).toList();
  }

  /** The backends that were found but could not be taken, and why. */
  public List<LeftOut> leftOut() {
    return known().leftOut();
  }

  /**
   * The backend of that name.
   *
   * @throws NoSuchElementException if there is none
   */
  public BackendProvider byName(String name) {
    return find(known(), name);
  }

  private static BackendProvider find(Backends among, String name) {
    return find(among, one -> one.name().equals(name), "the name " + name);
  }

  /**
   * The backend that a generated buffer class belongs to.
   *
   * @throws NoSuchElementException if there is none
   */
  public BackendProvider byBufferType(Class<?> bufferType) {
    return find(
        known(), one -> one.makes(bufferType), "the buffer class " + TypeNames.of(bufferType));
  }

  private static BackendProvider find(Backends among, Predicate<Registered> wanted, String what) {
    return among
        .find(wanted)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no backend has %s; there are %s%s"
                        .formatted(what, among.names(), among.tellLeftOut())))
        .backend();
  }

  /** Whether a backend of that name is here. */
  public boolean contains(String name) {
    return known().find(one -> one.name().equals(name)).isPresent();
  }

  /** Whether a backend with that generated buffer class is here. */
  public boolean contains(Class<?> bufferType) {
    return known().find(one -> one.makes(bufferType)).isPresent();
  }

  /**
   * The backend that is asked first for objects of a type, by the rule that {@code resolve} uses.
   */
  public Optional<BackendProvider> backendFor(Class<?> type) {
    return known().find(one -> one.takes(type)).map(Registered::backend);
  }

  /**
   * Makes a buffer of an object: a buffer is returned as it is, even if its backend is not in this
   * registry; anything else goes to the first backend that resolves its type and makes a buffer of
   * it. A backend refuses an object by an {@link IllegalArgumentException}; one that fails
   * otherwise, or returns null, is passed over too. A backend that resolves the same object itself
   * while it is asked for it gets the buffer of another one.
   *
   * @throws NullPointerException if the object is null
   * @throws UnresolvableException if no backend makes one; the message has the answer of each
   */
  public Operand resolve(Object source) {
    Objects.requireNonNull(source, "the source is null: there is nothing to make a buffer of");
    return source instanceof Operand operand ? operand : Resolution.of(known(), source);
  }

  /** The number of backends. */
  public int size() {
    return known().ranked().size();
  }

  /** Whether there are no backends. */
  public boolean isEmpty() {
    return known().ranked().isEmpty();
  }

  /** The names in the order in which the backends are asked. */
  public List<String> names() {
    return known().names();
  }

  @Override
  public Iterator<BackendProvider> iterator() {
    return backends().iterator();
  }

  /**
   * Tells in several lines what is in this registry: for each backend, in the order in which they
   * are asked, its priority, what it resolves, its dtypes, buffers and options; which backends are
   * asked for which type, and why in that order; and what was left out. It is for people, and may
   * change. At compile time the option {@code -Amonomorph.report=FILE} of the processor writes a
   * page that tells the same of the backends of a compilation.
   */
  public String describe() {
    return new RegistryText(known()).write();
  }

  /**
   * As in {@code BackendRegistry[raster(20), heap(0)]}, the priorities in parentheses; what was
   * left out comes after them.
   */
  @Override
  public String toString() {
    return "BackendRegistry[" + known() + "]";
  }
}
