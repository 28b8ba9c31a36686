package io.monomorph.tile;

import io.monomorph.spi.Operand;

/** Goes through storage without tiles in parts, so that who watches hears of it in between. */
final class Steps {
  private Steps() {}

  /** Runs a body part by part, in order; says whether that is worth it. */
  static boolean run(StorageOperation operation, Operand[] operands, Boxes.Body body) {
    long size = operands[0].layout().size();
    Cuts cuts = size <= Progress.STEP ? null : Cuts.evenly(operands[0].layout());
    if (cuts == null) {
      return false;
    }
    for (int part = 0; part < cuts.count(); part++) {
      Operand[] parts = cuts.parts(operands, part, 1);
      body.run(parts);
      if (parts[0].layout().size() <= Progress.STEP) {
        operation.moved(storage(parts));
      }
    }
    return true;
  }

  /** The elements of operands that are in no array. */
  private static long storage(Operand[] operands) {
    long sum = 0;
    for (Operand operand : operands) {
      sum += operand.array() == null ? operand.layout().size() : 0;
    }
    return sum;
  }
}
