package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.UnresolvableException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who is asked first, and what a registry says of its backends. */
class BackendRegistryTest {
  private static final BackendProvider HEAP = BackendRegistry.global().byName("heap");
  private static final BackendProvider ALPHA = new AlphaBufferProvider();
  private static final BackendProvider BETA = new Posing("beta", 10, new BetaBufferProvider());
  private static final BackendProvider GAMMA = new GammaBufferProvider();

  @Test
  void backendsAreInTheOrderOfPriorityAndThenOfName() {
    List<String> order = List.of("gamma", "alpha", "beta", "heap");
    assertEquals(order, BackendRegistry.of(HEAP, BETA, ALPHA, GAMMA).names());
    assertEquals(order, BackendRegistry.of(GAMMA, ALPHA, BETA, HEAP).names());
    assertEquals(order, BackendRegistry.of(BETA, GAMMA, HEAP, ALPHA).names());
  }

  @Test
  void higherPriorityWinsAndTiesGoByName() {
    assertInstanceOf(GammaInt32Buffer.class, BackendRegistry.of(ALPHA, BETA, GAMMA).resolve("a"));
    assertInstanceOf(AlphaInt32Buffer.class, BackendRegistry.of(BETA, ALPHA).resolve("a"));
  }

  @Test
  void resolutionGoesByAssignabilityEverywhere() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA);
    CharSequence sequence = CharBuffer.wrap("abc");
    assertInstanceOf(BetaInt32Buffer.class, registry.resolve(sequence));
    assertSame(BETA, registry.backendFor(sequence.getClass()).orElseThrow());
    assertSame(ALPHA, registry.backendFor(String.class).orElseThrow());
    assertTrue(registry.backendFor(Integer.class).isEmpty());
    assertInstanceOf(AlphaInt32Buffer.class, registry.resolve(new AlphaCore(3)));
  }

  @Test
  void whenABackendRefusesTheNextOneIsAsked() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA, GAMMA);
    assertInstanceOf(AlphaInt32Buffer.class, registry.resolve(""));
    assertEquals(
        "no backend makes a buffer of java.lang.String: gamma refuses it: nothing in it",
        refusal(() -> BackendRegistry.of(GAMMA).resolve("")));
  }

  @Test
  void aBufferResolvesToItselfInEveryRegistry() {
    Float64Buffer buffer = Float64Buffer.of(1);
    assertSame(buffer, BackendRegistry.of().resolve(buffer));
    assertSame(buffer, BackendRegistry.global().resolve(buffer));
  }

  @Test
  void registeringTwiceChangesNothing() {
    BackendRegistry registry = BackendRegistry.of(ALPHA);
    registry.register(ALPHA);
    registry.register(new AlphaBufferProvider());
    assertEquals(List.of("alpha"), registry.names());
  }

  @Test
  void aPrependedBackendStaysFirst() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA);
    registry.prepend(HEAP);
    registry.register(GAMMA);
    assertEquals(List.of("heap", "gamma", "alpha", "beta"), registry.names());
    registry.prepend(BETA);
    registry.register(BETA);
    assertEquals(List.of("beta", "heap", "gamma", "alpha"), registry.names());
    registry.unregister("heap");
    registry.register(HEAP);
    assertEquals(List.of("beta", "gamma", "alpha", "heap"), registry.names());
    assertInstanceOf(BetaInt32Buffer.class, registry.resolve("a"));
  }

  @Test
  void backendsAreFoundByNameAndByBufferClass() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA);
    assertSame(ALPHA, registry.byName("alpha"));
    assertSame(BETA, registry.byBufferType(BetaInt32Buffer.class));
    assertTrue(registry.contains("beta"));
    assertFalse(registry.contains("gamma"));
    assertTrue(registry.contains(AlphaInt32Buffer.class));
    assertFalse(registry.contains(GammaInt32Buffer.class));
    assertFalse(registry.contains(String.class));
    assertMissing(
        "no backend has the name gamma; there are [alpha, beta]", () -> registry.byName("gamma"));
    assertMissing(
        "no backend has the buffer class io.monomorph.registry.GammaInt32Buffer; there are"
            + " [alpha, beta]",
        () -> registry.byBufferType(GammaInt32Buffer.class));
    assertMissing(
        "no backend has the name gamma; there are [alpha, beta]",
        () -> registry.unregister("gamma"));
  }

  @Test
  void aRegistryCanBeWalkedWhileItChanges() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA);
    List<String> names = new ArrayList<>();
    for (BackendProvider backend : registry) {
      names.add(backend.name());
      registry.register(GAMMA);
    }
    assertEquals(List.of("alpha", "beta"), names);
    assertEquals(3, registry.size());
    assertFalse(registry.isEmpty());
    assertEquals("BackendRegistry[gamma(20), alpha(10), beta(10)]", registry.toString());
    assertThrows(UnsupportedOperationException.class, () -> registry.backends().clear());
    assertThrows(UnsupportedOperationException.class, () -> registry.iterator().remove());
  }

  @Test
  void otherRegistriesAreIsolatedFromTheGlobalOne() {
    BackendRegistry empty = BackendRegistry.of();
    assertTrue(empty.isEmpty());
    assertEquals("BackendRegistry[]", empty.toString());
    assertEquals(
        "no backend makes a buffer of double[]: the registry is empty",
        refusal(() -> empty.resolve(new double[1])));
    assertTrue(BackendRegistry.global().contains("heap"));
    BackendRegistry.of(GAMMA).unregister("gamma");
    assertEquals(
        "no backend makes a buffer of int[][]: alpha takes io.monomorph.registry.AlphaCore,"
            + " java.lang.String",
        refusal(() -> BackendRegistry.of(ALPHA).resolve(new int[1][1])));
  }

  @Test
  void twoBackendsOfOneNameAreRefused() {
    BackendRegistry registry = BackendRegistry.of(ALPHA);
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> registry.register(new Posing("alpha", 0, BETA)))
                .getMessage());
    assertTrue(
        message.startsWith(
            "two backends have the name alpha: io.monomorph.registry.AlphaBufferProvider"),
        message);
    assertEquals(List.of("alpha"), registry.names());
  }

  @Test
  void buffersAreMadeInAChosenRegistryAndByAChosenBackend() {
    BackendRegistry registry = BackendRegistry.of(ALPHA, BETA);
    NdBuffer resolved = Buffers.with().registry(registry).resolve("abc");
    assertSame(AlphaInt32Buffer.class, resolved.getClass());
    assertEquals(3, resolved.size());
    assertInstanceOf(
        BetaInt32Buffer.class, Buffers.with().registry(registry).backend("beta").resolve("abc"));
    assertInstanceOf(
        BetaInt32Buffer.class,
        Buffers.with().registry(registry).backend(BetaInt32Buffer.class).resolve("abc"));
    assertInstanceOf(GammaInt32Buffer.class, Buffers.with().backend(GAMMA).resolve("abc"));
    assertMissing(
        "no backend has the name gamma; there are [alpha, beta]",
        () -> Buffers.with().registry(registry).backend("gamma"));
    assertSame(resolved, Buffers.with().backend(ALPHA).resolve(resolved));
  }

  @Test
  void aBackendThatCannotAllocateSaysSo() {
    assertFalse(ALPHA.allocates(DType.INT32));
    assertEquals(
        "backend alpha declares no @Allocates method for int32: create the storage and wrap it",
        assertThrows(
                UnsupportedOperationException.class,
                () -> Buffers.with().backend(ALPHA).zeros(DType.INT32, 2))
            .getMessage());
    assertEquals(
        "backend alpha has no dtype int8, only [int32]",
        assertThrows(
                IllegalArgumentException.class,
                () -> Buffers.with().backend(ALPHA).zeros(DType.INT8, 2))
            .getMessage());
  }

  private static String refusal(Executable action) {
    return String.valueOf(assertThrows(UnresolvableException.class, action).getMessage());
  }

  private static void assertMissing(String message, Executable action) {
    assertEquals(message, assertThrows(NoSuchElementException.class, action).getMessage());
  }
}
