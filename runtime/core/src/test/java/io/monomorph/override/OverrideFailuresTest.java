package io.monomorph.override;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.spi.StorageException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said when a method of a backend fails, or gives what was not asked for. */
class OverrideFailuresTest {
  private final ProbeFloat64Buffer a = ProbeFloat64Buffer.wrap(new Probe(1, 2, 3));

  @AfterEach
  void reset() {
    Asked.answer = () -> null;
  }

  private static void answering(Supplier<@Nullable Object> answer) {
    Asked.answer = answer;
  }

  private static void refused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalStateException.class, call::run).getMessage());
  }

  @Test
  void anotherShape() {
    answering(() -> Float64Buffer.of(1, 2));
    refused(
        "override absolute of backend probe (ProbeBackend.absolute) returned a buffer of dtype"
            + " float64 and shape (2,); it must have dtype float64 and shape (3,)",
        a::abs);
  }

  @Test
  void anotherDtype() {
    answering(() -> Float64Buffer.of(1, 2, 3).gt(2));
    refused(
        "override absolute of backend probe (ProbeBackend.absolute) returned a buffer of dtype"
            + " bool and shape (3,); it must have dtype float64 and shape (3,)",
        a::abs);
  }

  @Test
  void aCoreOfAnotherSize() {
    answering(() -> new Probe(1, 2, 3, 4));
    refused(
        "override floor of backend probe (ProbeBackend.floor) returned a core of"
            + " io.monomorph.override.Probe with more elements; it must have dtype float64 and"
            + " shape (3,)",
        a::floor);
    answering(() -> new Probe(1, 2));
    refused(
        "override floor of backend probe (ProbeBackend.floor) returned a core of"
            + " io.monomorph.override.Probe, which is no core of that; it must have dtype float64"
            + " and shape (3,)",
        a::floor);
  }

  @Test
  void elementsOfAnInput() {
    answering(() -> a.get("::-1"));
    refused(
        "override absolute of backend probe (ProbeBackend.absolute) returned a buffer over the core"
            + " of one of its inputs; it must have elements of its own, unless it is read-only: it"
            + " would be changed with the input",
        a::abs);
    answering(() -> a.asReadOnly());
    assertEquals(a, a.abs());
    answering(a::core);
    assertThrows(IllegalStateException.class, a::floor);
  }

  @Test
  void nothing() {
    StorageException failure =
        assertThrows(
            StorageException.class,
            () -> {
              answering(() -> null);
              a.abs();
            });
    assertEquals(
        "override absolute of backend probe (ProbeBackend.absolute) failed:"
            + " java.lang.IllegalStateException: it returned null: to decline, return an empty"
            + " Optional",
        failure.getMessage());
  }

  @Test
  void aNumberBeyondItsDtype() {
    NdBuffer counts = ProbeUInt8Buffer.wrap(new Tally((byte) 1));
    answering(() -> 256);
    refused(
        "override max of backend probe (ProbeBackend.greatest) returned 256: 256 is out of bounds"
            + " for uint8, which holds 0 to 255",
        counts::max);
    answering(() -> 255);
    assertEquals(255, counts.max().getLong());
  }

  @Test
  void anException() {
    ArithmeticException cause = new ArithmeticException("too large");
    answering(
        () -> {
          throw cause;
        });
    StorageException failure = assertThrows(StorageException.class, a::abs);
    assertEquals(
        "override absolute of backend probe (ProbeBackend.absolute) failed:"
            + " java.lang.ArithmeticException: too large",
        failure.getMessage());
    assertSame(cause, failure.getCause());
    StorageException own = new StorageException("the disk is gone", cause);
    answering(
        () -> {
          throw own;
        });
    assertSame(own, assertThrows(StorageException.class, a::abs));
    OutOfMemoryError error = new OutOfMemoryError("planted");
    answering(
        () -> {
          throw error;
        });
    assertSame(error, assertThrows(OutOfMemoryError.class, a::abs));
    // The backend is asked again afterwards.
    answering(() -> Float64Buffer.of(1, 2, 3));
    assertEquals(a, a.abs());
  }
}
