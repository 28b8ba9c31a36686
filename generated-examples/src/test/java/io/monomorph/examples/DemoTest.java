package io.monomorph.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.monomorph.Buffers;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @Test
  void writesThePictureInRelief(@TempDir Path folder) throws IOException {
    Demo.main(new String[] {folder.toString()});

    Path picture = folder.resolve("relief.png");
    assertTrue(Files.exists(picture));
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(401, image.getWidth());
    assertEquals(342, image.getHeight());
    // Level ground has 180, the sine of the sun's height; slopes are darker on the whole.
    UInt8Buffer pixels = Buffers.resolve(image).as(UInt8Buffer.class);
    double mean = pixels.stream().average().orElseThrow();
    assertTrue(mean > 150 && mean < 180, () -> "mean brightness " + mean);
    assertTrue(pixels.stream().distinct().count() > 200);
  }

  @Test
  void othersReadTheStoredRelief(@TempDir Path folder) throws IOException {
    Path stored = folder.resolve("relief.h5");
    StoredRelief.store(
        stored, Int16Buffer.of(1, 2).reshape(1, 2), UInt8Buffer.of(3, 4).reshape(1, 2));

    List<String> header = H5Dump.header(stored);

    assumeFalse(header.isEmpty(), "h5dump is not installed");
    String text = String.join("\n", header);
    assertTrue(text.matches("(?s).*DATASET \"elevation\" .*H5T_STD_I16LE.*\\( 1, 2 \\).*"), text);
  }

  @Test
  void theUfuncIsTheScalarFunctionAtEachPlace() {
    NdBuffer heights = Buffers.arange(20).reshape(4, 5).astype(DType.INT16);
    heights.get("2, 2:").assign(Buffers.fromArray(new short[] {700, -3, 41}));

    UInt8Buffer shades =
        ReliefUfuncs.hillshade(
            heights.get("1:-1, :-2"),
            heights.get("1:-1, 2:"),
            heights.get(":-2, 1:-1"),
            heights.get("2:, 1:-1"));

    for (int i = 1; i < 3; i++) {
      for (int j = 1; j < 4; j++) {
        int expected =
            Relief.hillshade(
                (int) heights.getLong(i, j - 1),
                (int) heights.getLong(i, j + 1),
                (int) heights.getLong(i - 1, j),
                (int) heights.getLong(i + 1, j));
        assertEquals(expected, shades.get(i - 1, j - 1));
      }
    }
  }
}
