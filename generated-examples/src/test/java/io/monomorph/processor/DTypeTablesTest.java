package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.processor.model.DTypeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The runtime, the processor and the templates each have a table of the dtypes, because none can
 * see another's when it is needed. They agree.
 */
class DTypeTablesTest {
  private static final Path TABLE = Path.of("../runtime/core/src/main/templates/tables/dtypes.txt");

  @Test
  void runtimeAndProcessorAgree() {
    List<String> runtime =
        Arrays.stream(DType.values())
            .map(d -> row(d.name(), d.typeName(), d.blockType().getComponentType().getName()))
            .toList();
    List<String> processor =
        Arrays.stream(DTypeModel.values())
            .map(d -> row(d.name(), d.typeName(), lower(d.block().name())))
            .toList();
    assertEquals(runtime, processor);
  }

  @Test
  void processorAndTemplatesAgree() throws IOException {
    List<String> processor =
        Arrays.stream(DTypeModel.values())
            .map(d -> row(d.name(), d.typeName(), lower(d.carrier().name())))
            .toList();
    try (Stream<String> lines = Files.lines(TABLE)) {
      List<String> templates =
          lines
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> line.split("\\|"))
              .map(cells -> row(cells[0], cells[1], cells[2]))
              .toList();
      assertEquals(processor, templates);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String row(String constant, String typeName, String primitive) {
    return constant.strip() + " " + typeName.strip() + " " + primitive.strip();
  }
}
