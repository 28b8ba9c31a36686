package io.monomorph.spi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Backends in the order in which they are asked: those that were prepended, the last one first,
 * then by falling priority, and backends of equal priority by name. Everything in the order of a
 * registry is the same in every run.
 *
 * <p>The global registry holds the backends that {@link ServiceLoader} finds; other registries are
 * isolated from it. A registry may be used by several threads.
 */
public final class BackendRegistry implements Iterable<BackendProvider> {
  private static final BackendRegistry GLOBAL = new BackendRegistry(null);

  /** What is here before anything is registered; if null, what is found when it is first needed. */
  private final @Nullable List<BackendProvider> initial;

  private volatile List<Entry> entries = List.of();
  private volatile boolean initialised;

  private record Entry(BackendProvider backend, boolean pinned) {}

  private BackendRegistry(@Nullable List<BackendProvider> initial) {
    this.initial = initial;
  }

  /** The registry that is used where no other is named. */
  public static BackendRegistry global() {
    return GLOBAL;
  }

  /** A new registry with these backends only, or with none. */
  public static BackendRegistry of(BackendProvider... backends) {
    BackendRegistry registry = new BackendRegistry(List.of(backends));
    registry.entries();
    return registry;
  }

  /** Makes buffers on the heap, where results go when nothing else is said. */
  public static Allocator heap() {
    return Heap.ALLOCATOR;
  }

  /** The built-in backend over Java's primitive arrays, whatever is in any registry. */
  public static BackendProvider heapBackend() {
    return Heap.ALLOCATOR.backend();
  }

  /** Loaded on first use. */
  private static final class Heap {
    static final HeapAllocator ALLOCATOR =
        new HeapAllocator(new BackendRegistry(ownServices()).byName("heap"));

    private static List<BackendProvider> ownServices() {
      ClassLoader own = BackendRegistry.class.getClassLoader();
      List<BackendProvider> found = new ArrayList<>();
      for (BackendProvider backend : ServiceLoader.load(BackendProvider.class, own)) {
        if (backend.name().equals("heap")) {
          found.add(backend);
        }
      }
      return found;
    }
  }

  private static List<BackendProvider> loadServices() {
    ClassLoader own = BackendRegistry.class.getClassLoader();
    List<BackendProvider> found = new ArrayList<>();
    for (BackendProvider backend : ServiceLoader.load(BackendProvider.class)) {
      found.add(backend);
    }
    for (BackendProvider backend : ServiceLoader.load(BackendProvider.class, own)) {
      if (!hasClassOf(found, backend)) {
        found.add(backend);
      }
    }
    return found;
  }

  private static boolean hasClassOf(List<BackendProvider> found, BackendProvider backend) {
    for (BackendProvider other : found) {
      if (other.getClass() == backend.getClass()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a backend at the place that its priority gives it; nothing happens if it is there already.
   *
   * @throws IllegalArgumentException if another backend of that name is there
   */
  public void register(BackendProvider backend) {
    add(backend, false);
  }

  /**
   * Puts a backend before all others, whatever its priority and theirs, to stay there; if it is in
   * the registry already it moves.
   *
   * @throws IllegalArgumentException if another backend of that name is there
   */
  public void prepend(BackendProvider backend) {
    add(backend, true);
  }

  private synchronized void add(BackendProvider backend, boolean pinned) {
    List<Entry> changed = new ArrayList<>(entries());
    for (Entry entry : entries()) {
      if (entry.backend().getClass() == backend.getClass()) {
        if (!pinned) {
          return;
        }
        changed.remove(entry);
      } else if (entry.backend().name().equals(backend.name())) {
        throw new IllegalArgumentException(
            "two backends have the name %s: %s and %s"
                .formatted(backend.name(), origin(entry.backend()), origin(backend)));
      }
    }
    int at = 0;
    while (!pinned && at < changed.size() && before(changed.get(at), backend)) {
      at++;
    }
    changed.add(at, new Entry(backend, pinned));
    entries = List.copyOf(changed);
  }

  private static boolean before(Entry entry, BackendProvider backend) {
    if (entry.pinned()) {
      return true;
    }
    int byPriority = Integer.compare(entry.backend().priority(), backend.priority());
    return byPriority == 0 ? entry.backend().name().compareTo(backend.name()) < 0 : byPriority > 0;
  }

  /**
   * Removes the backend of that name.
   *
   * @throws NoSuchElementException if there is none
   */
  public synchronized void unregister(String name) {
    byName(name);
    entries = entries().stream().filter(entry -> !entry.backend().name().equals(name)).toList();
  }

  /** The backends in the order in which they are asked, as a list that does not change. */
  public List<BackendProvider> backends() {
    List<BackendProvider> all = new ArrayList<>();
    for (Entry entry : entries()) {
      all.add(entry.backend());
    }
    return List.copyOf(all);
  }

  /**
   * The backend of that name.
   *
   * @throws NoSuchElementException if there is none
   */
  public BackendProvider byName(String name) {
    Optional<BackendProvider> found = find(name);
    if (found.isEmpty()) {
      throw new NoSuchElementException(
          "no backend has the name " + name + "; there are " + names());
    }
    return found.get();
  }

  /**
   * The backend that a generated buffer class belongs to.
   *
   * @throws NoSuchElementException if there is none
   */
  public BackendProvider byBufferType(Class<?> bufferType) {
    return findByBufferType(bufferType)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no backend has the buffer class %s; there are %s"
                        .formatted(bufferType.getTypeName(), names())));
  }

  /** Whether a backend of that name is here. */
  public boolean contains(String name) {
    return find(name).isPresent();
  }

  /** Whether a backend with that generated buffer class is here. */
  public boolean contains(Class<?> bufferType) {
    return findByBufferType(bufferType).isPresent();
  }

  private Optional<BackendProvider> find(String name) {
    for (Entry entry : entries()) {
      if (entry.backend().name().equals(name)) {
        return Optional.of(entry.backend());
      }
    }
    return Optional.empty();
  }

  private Optional<BackendProvider> findByBufferType(Class<?> bufferType) {
    return backends().stream()
        .filter(backend -> backend.bufferTypes().contains(bufferType))
        .findFirst();
  }

  /**
   * The backend that is asked first for objects of a type, by the rule that {@code resolve} uses.
   */
  public Optional<BackendProvider> backendFor(Class<?> type) {
    for (Entry entry : entries()) {
      if (entry.backend().resolves(type)) {
        return Optional.of(entry.backend());
      }
    }
    return Optional.empty();
  }

  /**
   * Makes a buffer of an object: a buffer is returned as it is, even if its backend is not in this
   * registry; anything else goes to the first backend that resolves its type and does not refuse
   * it.
   *
   * @throws NullPointerException if the object is null
   * @throws UnresolvableException if there is none; the message tells which backends were asked
   */
  public Operand resolve(Object source) {
    Objects.requireNonNull(source, "the source is null: there is nothing to make a buffer of");
    if (source instanceof Operand operand) {
      return operand;
    }
    List<String> refusals = new ArrayList<>();
    for (BackendProvider backend : backends()) {
      if (!backend.resolves(source.getClass())) {
        continue;
      }
      try {
        return backend.wrap(source);
      } catch (IllegalArgumentException refusal) {
        refusals.add(backend.name() + " refuses it: " + refusal.getMessage());
      }
    }
    throw new UnresolvableException(unresolvable(source, refusals));
  }

  private String unresolvable(Object source, List<String> refusals) {
    String message = "no backend makes a buffer of " + Storage.typeName(source) + ": ";
    if (!refusals.isEmpty()) {
      return message + String.join("; ", refusals);
    }
    return message
        + (isEmpty()
            ? "the registry is empty"
            : backends().stream()
                .map(backend -> backend.name() + " takes " + Storage.resolvable(backend))
                .collect(Collectors.joining("; ")));
  }

  private static String origin(BackendProvider backend) {
    var source = backend.getClass().getProtectionDomain().getCodeSource();
    return backend.getClass().getName() + (source == null ? "" : " from " + source.getLocation());
  }

  /** The number of backends. */
  public int size() {
    return entries().size();
  }

  /** Whether there are no backends. */
  public boolean isEmpty() {
    return entries().isEmpty();
  }

  /** The names in the order in which the backends are asked. */
  public List<String> names() {
    return backends().stream().map(BackendProvider::name).toList();
  }

  @Override
  public Iterator<BackendProvider> iterator() {
    return backends().iterator();
  }

  /** As in {@code BackendRegistry[raster(20), heap(0)]}, the priorities in parentheses. */
  @Override
  public String toString() {
    return backends().stream()
        .map(backend -> backend.name() + "(" + backend.priority() + ")")
        .collect(Collectors.joining(", ", "BackendRegistry[", "]"));
  }

  private List<Entry> entries() {
    if (!initialised) {
      initialise();
    }
    return entries;
  }

  private synchronized void initialise() {
    if (!initialised) {
      List<BackendProvider> found = initial == null ? loadServices() : initial;
      initialised = true;
      for (BackendProvider backend : found) {
        register(backend);
      }
    }
  }
}
