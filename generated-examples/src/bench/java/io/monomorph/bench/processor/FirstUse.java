package io.monomorph.bench.processor;

import io.monomorph.Buffers;

/** Resolves one core in a new virtual machine, and prints the milliseconds that took. */
final class FirstUse {
  private FirstUse() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Object core = new double[1];
    if (arguments.length > 0) {
      var made = Class.forName(arguments[0]).getDeclaredConstructor();
      made.setAccessible(true);
      core = made.newInstance();
    }
    long start = System.nanoTime();
    Buffers.resolve(core);
    System.out.println((System.nanoTime() - start) / 1e6);
  }
}
