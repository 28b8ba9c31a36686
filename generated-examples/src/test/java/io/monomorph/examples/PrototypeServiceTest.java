package io.monomorph.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prototypes that are services, in a JVM of their own: services are looked for once. */
class PrototypeServiceTest {
  @Test
  void servicesAreFoundByNameAndBrokenOnesAreTold(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.write(
        services.resolve("io.monomorph.bytes.PrototypeProvider"),
        List.of(
            ProvidedPrototype.Broken.class.getName(),
            "io.monomorph.examples.NoSuchClass",
            ProvidedPrototype.class.getName()));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.monomorph.bytes.prototype=segments",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                ProvidedPrototype.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, program.waitFor(), () -> String.join("\n", lines));
    assertEquals(
        List.of("Prototype[bytes=NATIVE, nd=segment]", "true", "true", "[host, native, segments]"),
        lines.subList(0, 4));
    String refusal = lines.get(4);
    assertTrue(
        refusal.startsWith(
            "no prototype has the name moon; there are host (cpu, heap), native (direct, memory),"
                + " segments (segments.v1); a service could not be loaded: "),
        refusal);
    assertTrue(refusal.contains("Broken") && refusal.contains("NoSuchClass"), refusal);
  }
}
