package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.processor.model.AccessorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of docs/backend-authors.md are complete and right. */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/backend-authors.md");

  private static List<MatchResult> rows(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(GUIDE))
        .results()
        .toList();
  }

  @Test
  void theGuideHasEveryDType() throws IOException, ReflectiveOperationException {
    List<MatchResult> rows = rows("^\\| `([A-Z]+\\d*)` \\| `(\\w+)`.* \\| `(\\w+\\[])`.* \\|$");
    assertEquals(
        Arrays.stream(DType.values()).map(DType::name).toList(),
        rows.stream().map(row -> row.group(1)).toList());
    for (MatchResult row : rows) {
      DType dtype = DType.valueOf(row.group(1));
      Class<?> buffer = Class.forName("io.monomorph." + dtype.typeName() + "Buffer");
      assertEquals(NdBuffer.class, buffer.getSuperclass());
      String get = dtype.isComplex() ? "getReal" : "get";
      assertEquals(buffer.getMethod(get, int.class).getReturnType().getName(), row.group(2));
      assertEquals(dtype.blockType().getSimpleName(), row.group(3));
    }
  }

  @Test
  void theGuideHasEveryAccessor() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> missing =
        Arrays.stream(AccessorKind.values())
            .map(AccessorKind::annotation)
            .filter(annotation -> !guide.contains("| `@" + annotation))
            .toList();
    assertEquals(List.of(), missing);
  }
}
