package io.monomorph.bytes;

import java.util.List;

/**
 * A prototype that a library brings with it, found as a service: the line {@code
 * com.example.DevicePrototype} in {@code META-INF/services/io.monomorph.bytes.PrototypeProvider},
 * or {@code provides} in {@code module-info}. It is looked for when a name is asked for that nobody
 * has registered.
 *
 * <pre>{@code
 * public final class DevicePrototype implements PrototypeProvider {
 *   public String name() {
 *     return "device";
 *   }
 *
 *   public Prototype prototype() {
 *     return new Prototype(new DeviceBytes(), NdFactory.backend("device"));
 *   }
 * }
 * }</pre>
 */
public interface PrototypeProvider {
  /** The name by which programs and settings call it. */
  String name();

  /** Other names, such as those of earlier versions. */
  default List<String> aliases() {
    return List.of();
  }

  /** The prototype, which is asked for once, when its name is first used. */
  Prototype prototype();
}
