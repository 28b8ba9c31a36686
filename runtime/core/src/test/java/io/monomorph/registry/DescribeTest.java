package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import org.junit.jupiter.api.Test;

/** What a registry tells people of itself. */
class DescribeTest {
  private static final BackendProvider ALPHA = new AlphaBufferProvider();
  private static final BackendProvider BETA = new Posing("beta", 10, new BetaBufferProvider());

  @Test
  void eachBackendAndEachType() {
    BackendRegistry registry = BackendRegistry.of(BETA, ALPHA);
    registry.prepend(new GammaBufferProvider());
    assertEquals(
        """
        3 backends, in the order in which they are asked

        gamma, priority 20, prepended
          provider   io.monomorph.registry.GammaBufferProvider
          resolves   io.monomorph.registry.GammaCore, java.lang.CharSequence
          dtypes     int32
          buffers    GammaInt32Buffer
          allocates  none
          options    none
          overrides  none

        alpha, priority 10
          provider   io.monomorph.registry.AlphaBufferProvider
          resolves   io.monomorph.registry.AlphaCore, java.lang.String
          dtypes     int32
          buffers    AlphaInt32Buffer
          allocates  none
          options    none
          overrides  none

        beta, priority 10
          provider   io.monomorph.registry.Posing
          resolves   io.monomorph.registry.BetaCore, java.lang.CharSequence
          dtypes     int32
          buffers    BetaInt32Buffer
          allocates  none
          options    none
          overrides  none

        who is asked for which type
          io.monomorph.registry.GammaCore  gamma(20)
          java.lang.CharSequence           gamma(20) because it was prepended, then beta(10)
          io.monomorph.registry.AlphaCore  alpha(10)
          java.lang.String                 gamma(20) because it was prepended, then alpha(10), then beta(10)
          io.monomorph.registry.BetaCore   beta(10)
        """,
        registry.describe());
  }

  @Test
  void nothing() {
    assertEquals("no backends\n", BackendRegistry.of().describe());
  }

  @Test
  void aBackendThatFailsIsNoReasonToFail() {
    BackendProvider failing = new FailingProvider("bad", 3, source -> null);
    String told = BackendRegistry.of(failing).describe();
    assertTrue(
        told.contains("dtypes     fails with java.lang.IllegalStateException: no dtypes"), told);
    assertTrue(told.contains("buffers    fails with java.lang.NoClassDefFoundError"), told);
    assertTrue(told.contains("\n  java.lang.Object  bad(3)\n"), told);
  }

  @Test
  void theGlobalOneHasTheBuiltInBackends() {
    String told = BackendRegistry.global().describe();
    assertTrue(told.contains("\nheap, priority 0\n"), told);
    assertTrue(told.contains("\n  float[]"), told);
  }
}
