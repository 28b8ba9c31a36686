package io.monomorph.allocation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.monomorph.Float64Buffer;
import io.monomorph.Parts;
import io.monomorph.index.Index;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Basic indices allocate the view and nothing that grows with what it shows. */
class ViewAllocationTest {
  private static final int RUNS = 20_000;

  /** A buffer, its layout, shape and strides, and a few short arrays on the way to them. */
  private static final long MOST = 400;

  private long sink;

  @Test
  void viewsTakeLittleMemory() {
    Float64Buffer small = Float64Buffer.zeros(4, 3);
    Float64Buffer large = Float64Buffer.zeros(1000, 3000);
    Index[] index = {Index.range(1, -1), Index.every(-1)};
    assertSmall("a slice of a small buffer", () -> sink = small.at(index).get().size());
    assertSmall("a slice of a large buffer", () -> sink = large.at(index).get().size());
    assertSmall("a slice by text", () -> sink = large.get("1:-1, ::-1").size());
    assertSmall("a transposed view", () -> sink = large.transpose().size());
    Parts<Float64Buffer> rows = large.rows();
    assertSmall("a row", () -> sink = rows.get(7).size());
  }

  @Test
  void rowsOfALoopTakeLittleMemory() {
    Float64Buffer matrix = Float64Buffer.zeros(RUNS, 3);
    for (int k = 0; k < 3; k++) {
      sumOfRows(matrix);
    }
    long before = allocated();
    sumOfRows(matrix);
    long each = (allocated() - before) / RUNS;
    assertTrue(each < MOST, "each row took " + each + " bytes");
  }

  private void sumOfRows(Float64Buffer matrix) {
    for (Float64Buffer row : matrix.rows()) {
      sink += row.size();
    }
  }

  private static void assertSmall(String what, Runnable run) {
    for (int k = 0; k < RUNS; k++) {
      run.run();
    }
    long before = allocated();
    for (int k = 0; k < RUNS; k++) {
      run.run();
    }
    long each = (allocated() - before) / RUNS;
    assertTrue(each < MOST, what + " took " + each + " bytes");
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
