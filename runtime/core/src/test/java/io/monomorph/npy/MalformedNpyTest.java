package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said with its place, before any memory is taken. */
class MalformedNpyTest {
  private static final String GOOD =
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }    \n";

  @TempDir private Path directory = Path.of("");

  static Stream<Arguments> prefixes() {
    return Stream.of(
        arguments("byte 0: found the end after 0 bytes, expected 6 bytes of the magic", bytes("")),
        arguments("byte 0: found the end after 3 bytes, expected 6 bytes", bytes("\u0093NU")),
        arguments("found 93 4E 55 4D 50 5A", bytes("\u0093NUMPZ\1\0")),
        arguments("expected the magic string 93 4E 55 4D 50 59", bytes("NUMPY\1\0v\0")),
        arguments("(a zip archive, as .npz files are)", bytes("PK\3\4\0\0\0\0\0\0")),
        arguments("byte 6: found the end after 0 bytes", bytes("\u0093NUMPY")),
        arguments("byte 6: found the end after 1 bytes", bytes("\u0093NUMPY\1")),
        arguments("byte 6: found format version 0.0", bytes("\u0093NUMPY\0\0")),
        arguments("found format version 1.1, expected 1.0, 2.0 or", bytes("\u0093NUMPY\1\1v\0")),
        arguments("byte 6: found format version 4.0", bytes("\u0093NUMPY\4\0v\0\0\0")),
        arguments("byte 6: found format version 255.255", bytes("\u0093NUMPY\u00ff\u00ffv\0")),
        arguments("byte 8: found the end after 0 bytes", bytes("\u0093NUMPY\1\0")),
        arguments(
            "after 1 bytes, expected 2 bytes of the header length", bytes("\u0093NUMPY\1\0v")),
        arguments(
            "after 3 bytes, expected 4 bytes of the header len", bytes("\u0093NUMPY\2\0v\0\0")),
        arguments(
            "byte 10: found the end after 2 bytes, expected 118 bytes of the header",
            bytes("\u0093NUMPY\1\0v\0{ ")),
        arguments(
            "byte 8: found a header length of 10001, expected at most 10000",
            file(1, " ".repeat(10_001), 0)),
        arguments("a header length of 65535", bytes("\u0093NUMPY\1\0\u00ff\u00ff{")),
        arguments(
            "a header length of 4294967295",
            bytes("\u0093NUMPY\2\0\u00ff\u00ff\u00ff\u00ff{'descr'")),
        arguments("byte 10: found the end of the header, expected the '{'", file(1, "", 0)),
        arguments("byte 12: found a header that is not UTF-8", badUtf8()),
        arguments("byte 12: found \"\\u00e9{", file(3, "\u00e9" + GOOD, 16)),
        arguments("byte 10: found \"\\u00e9{", file(1, "\u00e9" + GOOD, 16)));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("expected the '{' of the header's dict", "['descr']"),
        arguments("byte 10: found \"__import__('os')\"", "__import__('os')"),
        arguments("byte 11: found \"'descr\", expected a string that is closed", "{'descr"),
        arguments("byte 11: found the end of the header, expected the keys", "{"),
        arguments("found \"}\", expected the key 'descr' before the end", "{}"),
        arguments("byte 11: found \", }\", expected the keys", "{, }"),
        arguments("found \"1: 2}\", expected the keys", "{1: 2}"),
        arguments("a string that is closed on its line", "{'descr': '<f8}"),
        arguments("a string that is closed on its line", "{'descr': '<f8\n', 'shape': ()}"),
        arguments("expected an escape of 2 hexa", "{'d\\x6_scr': '<f8'}"),
        arguments("expected the key 'fortran_order'", "{'d\\x65scr': '<f8'}"),
        arguments("byte 11: found \"b'descr'", "{b'descr': '<f8'}"),
        arguments("expected the '{' of the header's dict", "{'descr', '<f8'}"),
        arguments("expected ',' or '}' after a value", "{'descr': '<f8' 'shape': ()}"),
        arguments("expected ',' or '}' after a value", "{'descr': '<f8' + 'x'}"),
        arguments("byte 24: found \",}\"", "{'shape': () ,,}"),
        arguments("'shape' alone", GOOD.replace("'<f8'", "'<f8', 'extra': 1")),
        arguments("expected the key 'descr'", "{'fortran_order': True, 'shape': ()}"),
        arguments("expected the key 'fortran_order'", "{'descr': '<f8', 'shape': ()}"),
        arguments("expected the key 'shape'", "{'descr': '<f8', 'fortran_order': True}"),
        arguments("expected only whitespace after the dict", GOOD + "x"),
        arguments("byte 72: found \"\\u0000\"", GOOD.replace("    \n", "    \n\0")),
        arguments("structured dtypes have no buffers", descr("[('x', '<f8'), ('y', '<f8')]")),
        arguments("subarray dtypes have no buffers", descr("('<f8', (2,))")),
        arguments("pickled Python objects, which are never loaded", descr("'|O'")),
        arguments("pickled Python objects, which are never loaded", descr("'|O8'")),
        arguments("found \"'|S5'", descr("'|S5'")),
        arguments("one of the dtypes [b1, i1, u1, i2,", descr("'<U5'")),
        arguments("one of the dtypes", descr("'<M8[ns]'")),
        arguments("one of the dtypes", descr("'<m8'")),
        arguments("one of the dtypes", descr("'|V16'")),
        arguments("one of the dtypes", descr("'<f16'")),
        arguments("one of the dtypes", descr("'<c32'")),
        arguments("one of the dtypes", descr("'<f3'")),
        arguments("one of the dtypes", descr("'<f09'")),
        arguments("one of the dtypes", descr("''")),
        arguments("one of the dtypes", descr("'<'")),
        arguments("one of the dtypes", descr("'!f8'")),
        arguments("one of the dtypes", descr("' <f8'")),
        arguments("one of the dtypes", descr("'<f8, <f8'")),
        arguments("byte 20: found \"None", descr("None")),
        arguments("expected True or False", GOOD.replace("False", "0")),
        arguments("expected True or False", GOOD.replace("False", "'False'")),
        arguments("found \"false", GOOD.replace("False", "false")),
        arguments("found \"Falsehood", GOOD.replace("False", "Falsehood")),
        arguments("whose only extent has a comma after it", shape("(2)")),
        arguments("expected a tuple of extents", shape("[2, 3]")),
        arguments("expected a tuple of extents", shape("2")),
        arguments("found \"-1,)", shape("(-1,)")),
        arguments("found \"-3)", shape("(2, -3)")),
        arguments("expected an extent, which is an integer", shape("(,)")),
        arguments("expected an extent, which is an integer", shape("(2,,)")),
        arguments("expected an extent, which is an integer", shape("(2, 3")),
        arguments("expected an extent, which is an integer", shape("('2',)")),
        arguments("expected an extent, which is an integer", shape("(True,)")),
        arguments("expected a number as Python writes it", shape("(02,)")),
        arguments("expected an extent, which is an integer", shape("(2.0,)")),
        arguments("expected ',' or ')' after an extent", shape("(2 3)")),
        arguments("expected a number as Python writes it", shape("(1__0,)")),
        arguments("expected a number as Python writes it", shape("(0xg,)")),
        arguments("expected values in at most 200 others", shape("(".repeat(4000))),
        arguments("expected values in at most 200 others", "{'shape': " + "[".repeat(4000)),
        arguments("expected a number as Python writes it", shape("(2l,)")),
        arguments("expected a number as Python writes it", shape("(2LL,)")),
        arguments("expected an extent, which is an integer", shape("((2,),)")),
        arguments("expected an extent below 2^63", shape("(9223372036854775808,)")),
        arguments("expected an extent below 2^63", shape("(" + "9".repeat(5000) + ",)")),
        arguments("whose bytes can be counted", shape("(9223372036854775807,)")),
        arguments("whose bytes can be counted", shape("(4294967296, 4294967296)")),
        arguments("whose bytes can be counted", shape("(0, 4294967296, 4294967296)")),
        arguments("expected at most 64 extents", shape("(" + "1, ".repeat(65) + ")")),
        arguments("found the end after 16 bytes, expected 24 bytes of the el", shape("(3,)")),
        arguments("of shape (1000000, 1000000) and dtype float64", shape("(1000000, 1000000)")),
        arguments("16 bytes, expected 400000000000000000 bytes", shape("(50000000000000000,)")),
        arguments("found the end after 16 bytes, expected 1048584 bytes", shape("(131073,)")));
  }

  @ParameterizedTest
  @MethodSource("prefixes")
  void refusesPrefixes(String piece, byte[] file) throws IOException {
    assertRefused(piece, file);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void refusesHeaders(String piece, String header) throws IOException {
    assertRefused(piece, file(1, header, 16));
  }

  @Test
  void refusesLongsOfPython2InVersion3() throws IOException {
    assertRefused("expected a number as Python writes it", file(3, shape("(2L,)"), 16));
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] file = file(2, GOOD, 16);
    for (int length = 0; length < file.length; length++) {
      assertRefused("found the end after ", Arrays.copyOf(file, length));
    }
  }

  @Test
  void leavesTheRestOfAStream() throws IOException {
    byte[] file = file(1, GOOD, 16);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes(text(file) + text(file) + "rest"));
    for (int array = 0; array < 2; array++) {
      assertEquals(2, Npy.read(in, ArrayOperand::allocate).layout().size());
    }
    assertEquals("rest", text(in.readAllBytes()));
  }

  /**
   * From a file, an archive and a stream. Of the stream nobody knows that data are missing, but
   * from the other two nothing may be allocated.
   */
  private void assertRefused(String piece, byte[] file) throws IOException {
    Path npy = Files.write(directory.resolve("bad.npy"), file);
    String message = refusal(() -> Npy.read(npy, MalformedNpyTest::refuse));
    assertTrue(message.startsWith(npy + ", byte ") && message.contains(piece), message);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write(file);
    }
    Path npz = Files.write(directory.resolve("bad.npz"), out.toByteArray());
    message = refusal(() -> NpzArrays.read(npz, MalformedNpyTest::refuse));
    assertTrue(
        message.startsWith(npz + ", entry a.npy, byte ") && message.contains(piece), message);

    message = refusal(() -> Npy.read(new ByteArrayInputStream(file), ArrayOperand::allocate));
    assertTrue(message.startsWith("stream, byte "), message);
  }

  private static String refusal(Executable reading) {
    return String.valueOf(assertThrows(NpyFormatException.class, reading).getMessage());
  }

  private static ArrayOperand refuse(DType dtype, Order order, long... shape) {
    throw new AssertionError("nothing may be allocated");
  }

  private static String descr(String descr) {
    return GOOD.replace("'<f8'", descr);
  }

  private static String shape(String shape) {
    return GOOD.replace("(2,)", shape);
  }

  private static byte[] badUtf8() {
    byte[] file = file(3, GOOD, 16);
    file[20] = (byte) 0xff;
    return file;
  }

  /** A file around any header. */
  private static byte[] file(int version, String header, int data) {
    byte[] text = header.getBytes(version == 3 ? UTF_8 : ISO_8859_1);
    ByteBuffer file =
        ByteBuffer.allocate(12 + text.length + data)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(bytes("\u0093NUMPY"))
            .put((byte) version)
            .put((byte) 0);
    if (version == 1) {
      file.putShort((short) text.length);
    } else {
      file.putInt(text.length);
    }
    file.put(text);
    return Arrays.copyOf(file.array(), file.position() + data);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
