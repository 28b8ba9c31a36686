package io.monomorph.bench;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.UInt8Buffer;
import io.monomorph.examples.Demo;
import io.monomorph.examples.ReliefUfuncs;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The demo's hillshade into an image, and a loop over the raw arrays written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HillshadeBenchmark {
  /** Whether three other backends and all dtypes are used first. */
  @Param({"false", "true"})
  public boolean polluted;

  private final Int16Buffer elevation;
  private final UInt8Buffer pixels;
  private final short[] heights;
  private final byte[] shades;
  private final int rows;
  private final int columns;

  /** Loads the demo's model. */
  public HillshadeBenchmark() {
    elevation = load();
    rows = (int) elevation.shape(0);
    columns = (int) elevation.shape(1);
    heights = elevation.toArray();
    pixels = Buffers.resolve(image()).as(UInt8Buffer.class);
    shades = ((DataBufferByte) image().getRaster().getDataBuffer()).getData();
  }

  private BufferedImage image() {
    return new BufferedImage(columns - 2, rows - 2, BufferedImage.TYPE_BYTE_GRAY);
  }

  private static Int16Buffer load() {
    try (InputStream in =
            Objects.requireNonNull(Demo.class.getResourceAsStream("jacksboro_fault_dem.npz"));
        NpzFile arrays = Buffers.loadNpz(in)) {
      return arrays.read("elevation").as(Int16Buffer.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Spreads the profiles of shared code. */
  @Setup
  public void setup() {
    if (polluted) {
      Pollution.spread();
    }
  }

  /** The user's call, views included. */
  @Benchmark
  public NdBuffer ufunc() {
    return ReliefUfuncs.hillshade(
        elevation.get("1:-1, :-2"),
        elevation.get("1:-1, 2:"),
        elevation.get(":-2, 1:-1"),
        elevation.get("2:, 1:-1"),
        into(pixels));
  }

  /** The same by hand. */
  @Benchmark
  public byte[] hand() {
    for (int i = 1; i < rows - 1; i++) {
      for (int j = 1; j < columns - 1; j++) {
        int at = i * columns + j;
        shades[(i - 1) * (columns - 2) + j - 1] =
            (byte)
                shade(
                    heights[at - 1], heights[at + 1], heights[at - columns], heights[at + columns]);
      }
    }
    return shades;
  }

  /** What the demo declares, which is not public. */
  private static int shade(int west, int east, int north, int south) {
    float slopeEast = (east - west) / 74.3f;
    float slopeNorth = (north - south) / 92.7f;
    float towardsSun = 0.70710677f + slopeEast * 0.5f - slopeNorth * 0.5f;
    float normal = (float) Math.sqrt(1 + slopeEast * slopeEast + slopeNorth * slopeNorth);
    return (int) (255 * Math.max(0, towardsSun / normal));
  }
}
