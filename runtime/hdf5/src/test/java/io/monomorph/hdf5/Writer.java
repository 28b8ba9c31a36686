package io.monomorph.hdf5;

import io.monomorph.Int32Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Changes a file for ever, for {@link KilledTest}, which ends the process from outside. */
final class Writer {
  private Writer() {}

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(Long.parseLong(arguments[1]));
    Hdf5File file = Hdf5File.open(Path.of(arguments[0]), Hdf5Mode.READ_WRITE);
    for (int round = 1; ; round++) {
      for (String name : new String[] {"tree1", "array", "tree2"}) {
        if (!file.root().contains(name)) {
          continue;
        }
        Int32Buffer x = file.dataset(name).as(Int32Buffer.class);
        for (int k = 0; k < 4; k++) {
          int row = 6 * random.nextInt(4);
          int column = 10 * random.nextInt(3);
          x.at("%d:%d, %d:%d".formatted(row, row + 6, column, column + 10)).set(random.nextInt());
        }
      }
      if (round < 50) {
        file.root().write("added/d" + arguments[1] + "_" + round, Int32Buffer.of(5, round));
        file.group("added").setAttribute("round", round);
      }
      file.flush();
      if (round == 1) {
        System.out.println("ready");
      }
    }
  }
}
