package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every spelling of a header is read as NumPy reads it, or refused if NumPy refuses it. */
class HeaderSpellingsTest {
  @Test
  void readsWhatNumpyReads() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Golden.resource("headers.txt.gz")), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        int version = Integer.parseInt(fields[0]);
        String answer = answer(file(version, fields[1].translateEscapes()), version);
        if (!answer.equals(fields[2])) {
          wrong.add(line + ", not " + answer);
        }
        read += fields[2].equals("refused") ? 0 : 1;
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(read > 500, "read " + read);
  }

  private static String answer(byte[] file, int version) throws IOException {
    try {
      NpyHeader header = Npy.readHeader(new ByteArrayInputStream(file));
      var array = Npy.read(new ByteArrayInputStream(file), ArrayOperand::allocate);
      assertEquals(version, header.version());
      assertEquals(file.length - 5000, header.offset());
      assertEquals(header.dtype(), array.dtype());
      String extents =
          LongStream.of(array.layout().shape())
              .mapToObj(extent -> " " + extent)
              .collect(Collectors.joining());
      String dtype = header.dtype().numpyString();
      boolean big = header.byteOrder() == ByteOrder.BIG_ENDIAN && !dtype.startsWith("|");
      return (big ? ">" + dtype.substring(1) : dtype) + " " + header.order() + extents;
    } catch (NpyFormatException e) {
      return "refused";
    }
  }

  private static byte[] file(int version, String header) throws IOException {
    byte[] text = header.getBytes(version == 3 ? UTF_8 : ISO_8859_1);
    ByteBuffer head = ByteBuffer.allocate(version == 1 ? 10 : 12).order(ByteOrder.LITTLE_ENDIAN);
    head.put("\u0093NUMPY".getBytes(ISO_8859_1)).put((byte) version).put((byte) 0);
    if (version == 1) {
      head.putShort((short) text.length);
    } else {
      head.putInt(text.length);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    file.write(text);
    for (int k = 0; k < 5000; k++) {
      file.write(k % 250);
    }
    return file.toByteArray();
  }
}
