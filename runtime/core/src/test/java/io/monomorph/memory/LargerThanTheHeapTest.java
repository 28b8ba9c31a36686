package io.monomorph.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is larger than the heap is computed from file to file, as one expression. */
class LargerThanTheHeapTest {
  @Test
  void expressionsGoFromFileToFile(@TempDir Path folder) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx40m",
            "-cp",
            location(Buffers.class) + File.pathSeparator + location(LargerThanTheHeap.class),
            LargerThanTheHeap.class.getName(),
            folder.toString());
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertEquals(List.of("true", "true", "true"), printed.lines().toList());
    assertEquals(0, program.waitFor());
  }

  private static String location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
