package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int32Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.storage.JournalAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power failure may leave of a file: everything that was written before the last barrier,
 * and of what came later any part, in any order, each sector of 512 bytes whole or not at all. All
 * of it has to be a file that can be read, with chunks that are each of one flush.
 */
class PowerLossTest {
  private static final int SECTOR = 512;

  @TempDir Path folder;

  /** Bytes that are written, or a barrier. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Step(long position, byte[] bytes) {
    boolean isBarrier() {
      return position < 0;
    }
  }

  @Test
  void whatIsLeftCanBeRead() throws IOException {
    images(6, 2);
  }

  @Test
  @Tag("long")
  void whatIsLeftCanBeReadInManyImages() throws IOException {
    images(60, 12);
  }

  private void images(int rounds, int perCut) throws IOException {
    for (String filters : List.of("deflate", "fletcher32")) {
      Path path = folder.resolve(filters + ".h5");
      create(path, filters.equals("deflate"));
      images(path, rounds, perCut);
    }
  }

  /** The room of replaced chunks is used again, and that must not be seen after a failure. */
  @Test
  void reusedRoomIsNotNeededByWhatIsLeft() throws IOException {
    Path path = folder.resolve("reused.h5");
    create(path, true);
    images(path, 20, 1);
  }

  private static void create(Path path, boolean deflate) throws IOException {
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5DatasetBuilder made = file.root().newDataset("x", DType.INT32, 24, 30).chunks(6, 10);
      if (deflate) {
        made.deflate(4).shuffle();
      } else {
        made.fletcher32();
      }
      made.maxShape(-1, 30).create().buffer().at("::2").set(0);
    }
  }

  private void images(Path path, int rounds, int perCut) throws IOException {
    byte[] before = Files.readAllBytes(path);
    List<Step> steps = new ArrayList<>();
    Random random = new Random(5);
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      JournalAccess.watch(
          file.root().where().file(),
          (position, bytes) -> steps.add(new Step(position, bytes)),
          () -> steps.add(new Step(-1, new byte[0])));
      for (int round = 1; round <= rounds; round++) {
        change(file, round, random);
        file.flush();
      }
    }
    int images = 0;
    for (int cut = 0; cut <= steps.size(); cut++) {
      for (int k = 0; k < perCut; k++, images++) {
        check(image(before, steps.subList(0, cut), random), "cut " + cut + ", image " + k);
      }
    }
    assertTrue(images > 100);
  }

  /** New chunks of one value each, a new dataset, an attribute, and another shape now and then. */
  private static void change(Hdf5File file, int round, Random random) {
    Hdf5Dataset x = file.dataset("x");
    if (round % 3 == 0) {
      x.resize(x.shape()[0] + 6, 30);
    }
    Int32Buffer elements = x.as(Int32Buffer.class);
    long rows = x.shape()[0] / 6;
    for (int k = 0; k < 3; k++) {
      long row = 6L * random.nextInt((int) rows);
      long column = 10L * random.nextInt(3);
      String chunk = "%d:%d, %d:%d".formatted(row, row + 6, column, column + 10);
      elements.at(chunk).set(1000 * round + k);
    }
    Hdf5Dataset added =
        file.root().newDataset("added/d" + round, DType.INT32, 2).chunks(2).create();
    added.buffer().assign(round);
    x.setAttribute("round", round);
  }

  private static byte[] image(byte[] before, List<Step> steps, Random random) {
    int barrier = 0;
    for (int k = 0; k < steps.size(); k++) {
      barrier = steps.get(k).isBarrier() ? k : barrier;
    }
    byte[] image = before;
    for (Step step : steps.subList(0, barrier)) {
      image = written(image, step, null);
    }
    List<Step> open = new ArrayList<>(steps.subList(barrier, steps.size()));
    Collections.shuffle(open, random);
    for (Step step : open) {
      image = random.nextInt(3) == 0 ? image : written(image, step, random);
    }
    return image;
  }

  private static byte[] written(byte[] image, Step step, @Nullable Random torn) {
    if (step.isBarrier()) {
      return image;
    }
    int end = (int) step.position() + step.bytes().length;
    byte[] after = Arrays.copyOf(image, Math.max(image.length, end));
    for (int at = 0; at < step.bytes().length; ) {
      int position = (int) step.position() + at;
      int length = Math.min(SECTOR - position % SECTOR, step.bytes().length - at);
      if (torn == null || torn.nextInt(4) > 0) {
        System.arraycopy(step.bytes(), at, after, position, length);
      }
      at += length;
    }
    return after;
  }

  private void check(byte[] image, String what) throws IOException {
    Path path = Files.write(folder.resolve("image.h5"), image);
    try (Hdf5File file = Hdf5File.open(path)) {
      Int32Buffer x = file.dataset("x").as(Int32Buffer.class);
      for (long row = 0; row < x.shape()[0]; row += 6) {
        for (int column = 0; column < 30; column += 10) {
          Int32Buffer chunk = x.get("%d:%d, %d:%d".formatted(row, row + 6, column, column + 10));
          assertTrue(chunk.eq(chunk.get(0, 0)).all().get(), what + ": " + chunk);
        }
      }
      if (file.root().contains("added")) {
        for (String name : file.group("added").names()) {
          int round = Integer.parseInt(name.substring(1));
          assertEquals(
              Int32Buffer.of(round, round), file.group("added").dataset(name).buffer(), what);
        }
      }
      file.dataset("x").attributes();
    } catch (Hdf5Exception e) {
      throw new AssertionError(what, e);
    }
    Files.delete(path);
  }
}
