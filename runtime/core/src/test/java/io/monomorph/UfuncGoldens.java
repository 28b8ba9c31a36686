package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.npy.Bits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The ufuncs of {@link Ufuncs} by NumPy's names, and the letters of the goldens about them. */
final class UfuncGoldens {
  /** NumPy's letters of the dtypes, in the order of {@link #DTYPES}. */
  static final String LETTERS = "?bBhHiIqQefdFD";

  /** In the order in which the scripts have them. */
  static final List<DType> DTYPES =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.UINT8,
          DType.INT16,
          DType.UINT16,
          DType.INT32,
          DType.UINT32,
          DType.INT64,
          DType.UINT64,
          DType.FLOAT16,
          DType.FLOAT32,
          DType.FLOAT64,
          DType.COMPLEX64,
          DType.COMPLEX128);

  private static final Map<String, UniversalFunction> BY_NAME =
      Arrays.stream(Ufuncs.class.getFields())
          .filter(field -> UniversalFunction.class.isAssignableFrom(field.getType()))
          .map(UfuncGoldens::value)
          .collect(
              Collectors.toMap(
                  UniversalFunction::name, Function.identity(), (a, b) -> a, TreeMap::new));

  private UfuncGoldens() {}

  private static UniversalFunction value(Field field) {
    try {
      return (UniversalFunction) Objects.requireNonNull(field.get(null));
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** All ufuncs, by name. */
  static Map<String, UniversalFunction> all() {
    return BY_NAME;
  }

  static UniversalFunction ufunc(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }

  static DType dtype(char letter) {
    return DTYPES.get(LETTERS.indexOf(letter));
  }

  static char letter(DType dtype) {
    return LETTERS.charAt(DTYPES.indexOf(dtype));
  }

  /** A buffer over the bytes of elements. */
  static NdBuffer elements(DType dtype, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    int count = bytes.length / dtype.itemSize();
    NdBuffer elements = Buffers.zeros(dtype, count);
    if (count > 0) {
      elements.operand().store(0, 1, Bits.block(dtype, bytes), 0, count);
    }
    return elements;
  }

  /** The lines of a resource, or of the file that a property names instead. */
  static List<String> lines(String resource, String property) {
    String file = System.getProperty(property, "");
    try (InputStream in =
            file.isEmpty()
                ? Objects.requireNonNull(UfuncGoldens.class.getResourceAsStream(resource), resource)
                : Files.newInputStream(Path.of(file));
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
