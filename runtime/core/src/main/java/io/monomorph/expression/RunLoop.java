package io.monomorph.expression;

import io.monomorph.generated.Loop;
import java.util.List;

/** Runs a loop on blocks, or where the operands are. */
final class RunLoop implements Step {
  private final Loop loop;
  private final Register[] registers;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  /** Whether everything is in blocks, so that nothing moves. */
  private final boolean fixed;

  RunLoop(Loop loop, List<Register> registers) {
    this.loop = loop;
    this.registers = registers.toArray(new Register[0]);
    int count = this.registers.length;
    this.arrays = new Object[count];
    this.offsets = new int[count];
    this.strides = new int[count];
    boolean moves = false;
    for (int k = 0; k < count; k++) {
      arrays[k] = this.registers[k].array();
      offsets[k] = this.registers[k].start();
      strides[k] = this.registers[k].stride();
      moves |= this.registers[k].inPlace();
    }
    this.fixed = !moves;
  }

  /** Whether a register is the last one that it writes. */
  boolean writes(Register register) {
    return registers[registers.length - 1].equals(register);
  }

  /** Writes to another array in place of that of the last register, from now on. */
  void writeTo(Object array) {
    arrays[arrays.length - 1] = array;
  }

  @Override
  public void run(Walk walk, int n) {
    for (int k = 0; !fixed && k < registers.length; k++) {
      offsets[k] = registers[k].offset(walk);
      strides[k] = registers[k].stride(walk);
    }
    loop.run(arrays, offsets, strides, n);
  }
}
