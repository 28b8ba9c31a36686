package io.monomorph.examples;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.UInt8Buffer;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * From a real elevation model to a picture and an HDF5 file: {@code Demo [FOLDER]} writes {@code
 * relief.png} and {@code relief.h5}.
 */
public final class Demo {
  private static final String MODEL = "jacksboro_fault_dem.npz";

  private long started = System.nanoTime();

  private Demo() {}

  /** Runs the demo. */
  public static void main(String[] args) throws IOException {
    new Demo().run(Path.of(args.length > 0 ? args[0] : "."));
  }

  private void run(Path folder) throws IOException {
    System.out.println("Backends on the class path: " + BackendRegistry.global().names());
    System.out.println();

    Int16Buffer elevation = loadModel();
    describe(MODEL + " [elevation]", elevation);
    step("loaded");

    IntStream metres = elevation.stream();
    System.out.println("Heights in metres: " + metres.summaryStatistics());
    System.out.println(elevation);
    step("looked at");

    int rows = (int) elevation.shape(0) - 2;
    int columns = (int) elevation.shape(1) - 2;
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
    UInt8Buffer pixels = Buffers.resolve(image).as(UInt8Buffer.class);
    describe("BufferedImage", pixels);
    step("resolved");

    // Four views of one array, each shifted by one: nothing is copied.
    ReliefUfuncs.hillshade(
        elevation.get("1:-1, :-2"),
        elevation.get("1:-1, 2:"),
        elevation.get(":-2, 1:-1"),
        elevation.get("2:, 1:-1"),
        into(pixels));
    System.out.println("Shaded with " + ReliefUfuncs.HILLSHADE.signatures().get(0));
    step("computed, straight into the image");

    Path picture = folder.resolve("relief.png").toAbsolutePath().normalize();
    ImageIO.write(image, "png", picture.toFile());
    System.out.println("Picture: " + picture);
    step("saved");

    Path stored = picture.resolveSibling("relief.h5");
    StoredRelief.store(stored, elevation, pixels);
    step("stored");

    double mean = StoredRelief.flood(stored, "200:, 280:", 300);
    System.out.printf(Locale.ROOT, "Mean height with a lake, computed from the file: %.3f%n", mean);
    step("changed in place");
  }

  private static Int16Buffer loadModel() throws IOException {
    try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream(MODEL));
        NpzFile arrays = Buffers.loadNpz(file)) {
      return arrays.read("elevation").as(Int16Buffer.class);
    }
  }

  private static void describe(String what, NdBuffer buffer) {
    System.out.println(what + " became " + buffer.describe());
    System.out.println("  generated for this backend: " + generated(buffer.backend()));
  }

  private static String generated(BackendProvider backend) {
    return Stream.concat(backend.bufferTypes().stream(), Stream.of(backend.getClass()))
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
  }

  private void step(String what) {
    long now = System.nanoTime();
    System.out.printf("  (%s in %.1f ms)%n%n", what, (now - started) / 1e6);
    started = System.nanoTime();
  }
}
