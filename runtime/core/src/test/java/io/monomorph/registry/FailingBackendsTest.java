package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.spi.UnresolvableException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in one backend harms nobody else, and is told. */
@NullUnmarked
class FailingBackendsTest {
  private static final BackendProvider HEAP = BackendRegistry.heapBackend();

  private static BackendProvider failing(Function<Object, Operand> made) {
    return new FailingProvider("bad", 9, made);
  }

  private static BackendProvider throwing(Throwable failure) {
    return failing(
        source -> {
          FailingBackendsTest.<RuntimeException>sneak(failure);
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  static List<Throwable> failures() {
    return List.of(
        new IllegalArgumentException("not this one"),
        new IllegalStateException("not ready"),
        new NullPointerException(),
        new NoClassDefFoundError("gone/Core"),
        new ExceptionInInitializerError(new IllegalStateException("no licence")),
        new AssertionError("never"),
        new StackOverflowError(),
        new java.io.IOException("no such file"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theNextBackendIsAskedWhateverIsThrown(Throwable failure) {
    BackendRegistry registry = BackendRegistry.of(throwing(failure), HEAP);
    assertEquals(Float64Buffer.of(1, 2), registry.resolve(new double[] {1, 2}));
    UnresolvableException told =
        assertThrows(UnresolvableException.class, () -> registry.resolve(new Object()));
    assertSame(failure, told.getCause());
    String text = String.valueOf(told.getMessage());
    assertTrue(text.startsWith("no backend makes a buffer of java.lang.Object: bad "), text);
    assertTrue(failure.getMessage() == null || text.contains(failure.getMessage()), text);
  }

  @Test
  void whatFailedIsToldWithItsCause() {
    BackendRegistry registry =
        BackendRegistry.of(throwing(new ExceptionInInitializerError(new RuntimeException("why"))));
    assertEquals(
        "no backend makes a buffer of int[]: bad fails with java.lang.ExceptionInInitializerError,"
            + " caused by java.lang.RuntimeException: why",
        assertThrows(UnresolvableException.class, () -> registry.resolve(new int[1])).getMessage());
  }

  @Test
  void theJvmsOwnFailureIsNotHeld() {
    OutOfMemoryError failure = new OutOfMemoryError("for a test");
    BackendRegistry registry = BackendRegistry.of(throwing(failure), HEAP);
    assertSame(
        failure, assertThrows(OutOfMemoryError.class, () -> registry.resolve(new double[1])));
  }

  @Test
  void nullIsNoBuffer() {
    BackendProvider bad = failing(source -> null);
    assertEquals(Float64Buffer.of(1), BackendRegistry.of(bad, HEAP).resolve(new double[] {1}));
    assertEquals(
        "no backend makes a buffer of int[]: bad returns null: " + FailingProvider.class.getName(),
        assertThrows(UnresolvableException.class, () -> BackendRegistry.of(bad).resolve(new int[1]))
            .getMessage());
    assertEquals(
        "the backend made null of int[], which is no NdBuffer",
        assertThrows(
                IllegalArgumentException.class,
                () -> Buffers.with().backend(bad).resolve(new int[1]))
            .getMessage());
  }

  @Test
  void aMethodThatReturnsNullIsNamed() {
    BackendProvider door = new DoorBufferProvider();
    Currency source = Currency.getInstance("CHF");
    String told =
        "DoorBackend.wrap returned null for java.util.Currency: it must return what it makes of it,"
            + " or throw an IllegalArgumentException that says why it refuses";
    assertEquals(told, refusal(() -> DoorInt32Buffer.wrap(source)));
    assertEquals(told, refusal(() -> Buffers.with().backend(door).resolve(source)));
    assertEquals(
        "no backend makes a buffer of java.util.Currency: door refuses it: " + told,
        refusal(() -> BackendRegistry.of(door).resolve(source)));
    assertTrue(
        refusal(() -> BackendRegistry.of(door).resolve(Locale.ROOT))
            .contains("door refuses it: DoorBackend.choose returned null for java.util.Locale"));
    assertTrue(refusal(() -> door.wrap(DType.INT32, Locale.ROOT)).startsWith("DoorBackend.choose"));
    assertEquals(
        "DoorBackend.allocate returned null: it must return a new core",
        assertThrows(
                IllegalStateException.class,
                () -> Buffers.with().backend(door).zeros(DType.INT32, 2))
            .getMessage());
  }

  private static String refusal(Supplier<?> action) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, action::get).getMessage());
  }

  @Test
  void aBackendMayHaveTheOthersMakeTheBuffer() {
    List<Object> asked = new ArrayList<>();
    BackendRegistry registry = BackendRegistry.of(HEAP);
    registry.register(
        failing(
            source -> {
              asked.add(source);
              return registry.resolve(source);
            }));
    double[] elements = {1, 2};
    NdBuffer made = Buffers.with().registry(registry).resolve(elements);
    assertSame(elements, Operand.of(made).core());
    assertEquals(List.of(elements), asked);
    assertTrue(refusal(() -> registry.resolve(new Object())).contains("bad asks for it itself"));
    // Afterwards it is asked again.
    Buffers.with().registry(registry).resolve(elements);
    assertEquals(3, asked.size());
  }

  @Test
  void aBackendThatCannotTellWhatItIsIsRefused() {
    BackendRegistry registry = BackendRegistry.of(HEAP);
    BackendProvider nameless = new FailingProvider(null, 0, source -> null);
    String told =
        FailingProvider.class.getName()
            + " cannot be registered: its name() fails with java.lang.NullPointerException: it is"
            + " null";
    assertEquals(told, refusal(() -> BackendRegistry.of(nameless)));
    assertThrows(IllegalArgumentException.class, () -> registry.register(nameless));
    assertThrows(IllegalArgumentException.class, () -> registry.prepend(nameless));
    assertThrows(NullPointerException.class, () -> registry.register(null));
    assertEquals("BackendRegistry[heap(0)]", registry.toString());
  }

  @Test
  void buffersAreLookedUpAmongTheOthersIfOneCannotName() {
    BackendRegistry registry = BackendRegistry.of(failing(source -> null), HEAP);
    Class<?> heap = Float64Buffer.of(1).getClass();
    assertSame(HEAP, registry.byBufferType(heap));
    assertFalse(registry.contains(AlphaInt32Buffer.class));
  }

  @Test
  void aBufferOfAnotherBackendIsNotTakenForOneOfTheNamedOne() {
    BackendProvider alpha = new AlphaBufferProvider();
    NdBuffer heap = Int32Buffer.of(1, 2);
    assertEquals(
        "backend alpha cannot share the elements of a HeapInt32Buffer of backend heap: fromArray"
            + " copies them",
        refusal(() -> Buffers.with().backend(alpha).resolve(heap)));
    NdBuffer own = AlphaInt32Buffer.wrap(new AlphaCore(2));
    assertSame(own, Buffers.with().backend(alpha).resolve(own));
    assertSame(own, Buffers.with().backend(new AlphaBufferProvider()).resolve(own));
    assertSame(heap, Buffers.with().backend("heap").resolve(heap));
    assertSame(own, Buffers.with().resolve(own));
  }

  @Test
  void aBackendThatResolvesBuffersIsAskedForThem() {
    BackendProvider taking =
        new FailingProvider("taking", 0, source -> AlphaInt32Buffer.wrap(new AlphaCore(2)));
    assertInstanceOf(
        AlphaInt32Buffer.class, Buffers.with().backend(taking).resolve(Float64Buffer.of(1)));
  }

  @Test
  void aRegistryMayChangeWhileOthersResolve() throws InterruptedException {
    BackendRegistry registry = BackendRegistry.of(HEAP);
    AtomicBoolean stop = new AtomicBoolean();
    List<Throwable> wrong = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      boolean changes = k == 0;
      Thread thread =
          new Thread(
              () -> {
                try {
                  while (!stop.get()) {
                    if (changes) {
                      registry.register(new AlphaBufferProvider());
                      registry.prepend(throwing(new IllegalStateException()));
                      registry.unregister("bad");
                      registry.unregister("alpha");
                    }
                    assertEquals(Float64Buffer.of(1), registry.resolve(new double[] {1}));
                    assertTrue(registry.contains("heap"));
                  }
                } catch (Throwable failure) {
                  synchronized (wrong) {
                    wrong.add(failure);
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    Thread.sleep(300);
    stop.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), wrong);
  }
}
