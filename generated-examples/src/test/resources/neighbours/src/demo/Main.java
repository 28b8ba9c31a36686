package demo;

import io.monomorph.Buffers;
import java.util.Arrays;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Sheet sheet = Tables.INSTANCE.sheet(new Table(new float[] {1, 2, 3, 4, 5, 6}, 2));
    SheetFloat32Buffer buffer = Tables.INSTANCE.buffer(sheet);
    buffer.get("0").assign(9);
    System.out.println(Arrays.toString(sheet.getCells()) + " " + buffer);
    Tables.Report report = Tables.INSTANCE.report(new Tables.Sheets(sheet, sheet));
    System.out.println(report.first().equals(report.second()));
    Series series = ImmutableSeries.builder().values(3, 4).unit("m").build();
    System.out.println(Buffers.resolve(series) + " " + series.unit());
  }
}
