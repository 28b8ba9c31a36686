package io.monomorph.bench.rows;

/** Prints, for the driver, how to start this JVM again and then all rows, each as JSON. */
public final class ListRows {
  private ListRows() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println(System.getProperty("java.home"));
    System.out.println(System.getProperty("java.class.path"));
    System.out.println(System.getProperty("java.vm.name") + " " + Runtime.version());
    for (Row row : RowList.all()) {
      System.out.println(row.json());
    }
  }
}
