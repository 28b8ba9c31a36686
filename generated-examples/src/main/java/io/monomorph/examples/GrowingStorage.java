package io.monomorph.examples;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import io.monomorph.storage.ComponentStorage;
import io.monomorph.storage.Components;
import io.monomorph.storage.Float32Growable;
import io.monomorph.storage.Float64Growable;
import io.monomorph.storage.Growable;
import io.monomorph.storage.Implicit;
import io.monomorph.storage.Int32Growable;
import io.monomorph.storage.Interleaved;
import io.monomorph.storage.Planar;
import io.monomorph.storage.ScaledPlanar;
import io.monomorph.storage.Storage;
import java.util.Arrays;
import java.util.Locale;

/** VTK's buffers and arrays, as the document on their integration with NumPy goes through them. */
public final class GrowingStorage {
  private GrowingStorage() {}

  /** Prints what each of the document's examples gives. */
  public static void main(String[] args) {
    directAccess();
    dtypes();
    memoryViews();
    accessingBuffers();
    staleViews();
    givenArrays();
    points();
  }

  /** Direct buffer access: views that share the memory of a typed buffer. */
  private static void directAccess() {
    System.out.println("Direct buffer access");
    try (Float64Growable buf = Float64Growable.of(1)) {
      buf.resize(100);
      Float64Buffer arr = buf.flat();
      arr.assign(Buffers.linspace(0, 1, 100));
      System.out.println("last element of buf: " + buf.get(99, 0));
      Float64Buffer arr2 = buf.flat();
      System.out.println("arr and arr2 share:  " + arr.mayShareMemory(arr2));
    }
  }

  /** Supported data types: VTK has ten, here are all. */
  private static void dtypes() {
    System.out.println("Supported data types");
    StringBuilder line = new StringBuilder();
    for (DType dtype : DType.values()) {
      try (Growable<?> buf = Components.growable(dtype, 1)) {
        line.append(line.isEmpty() ? "" : " ").append(buf.dtype());
      }
    }
    System.out.println(line);
  }

  /** Memory views, and what is known of any buffer without its type. */
  private static void memoryViews() {
    System.out.println("Memory views");
    try (Int32Growable buf = Int32Growable.of(1)) {
      buf.resize(4);
      try (BufferView m = buf.export(Requests.FULL)) {
        System.out.println(
            "shape, item size, format: "
                + Arrays.toString(m.shape())
                + " "
                + m.itemSize()
                + " "
                + m.format());
      }
      Storage any = buf;
      System.out.println(
          "any storage: "
              + any.size()
              + " elements of "
              + any.dtype()
              + " in "
              + any.memory().orElseThrow().byteSize()
              + " bytes");
    }
  }

  /** The buffers behind arrays of tuples, by the layouts of their components. */
  private static void accessingBuffers() {
    System.out.println("Accessing buffers from data arrays");
    Float32Buffer raw = Float32Buffer.zeros(300);
    Interleaved<Float32Buffer> aos = Components.interleaved(raw, 3);
    System.out.println(
        "interleaved:   "
            + Arrays.toString(aos.buffer().shape())
            + " over "
            + Arrays.toString(aos.rawBuffer().shape()));

    Planar<Float32Buffer> soa = aos.toPlanar();
    soa.component(1).fill(2);
    System.out.println(
        "planar:        y is "
            + soa.rawBuffer(1).get(0)
            + ", sums of columns are "
            + soa.buffer().sum(0));

    ScaledPlanar<Float64Buffer> scaled =
        Components.scaledPlanar(Float64Buffer.class, 0.5, 20, Int16Buffer.of(0, 1, -40));
    scaled.buffer().set(1, 0, 21.2);
    System.out.println("scaled planar: " + scaled.component(0) + " from " + scaled.rawBuffer(0));
  }

  /** Memory safety: who holds a view of memory that has moved is told so, and reads nothing. */
  private static void staleViews() {
    System.out.println("Memory safety");
    try (Float32Growable arr = Float32Growable.of(1)) {
      arr.resize(10);
      arr.set(0, 0, 42);
      arr.addListener(
          change ->
              System.out.println(
                  "moved: generation " + change.oldGeneration() + " to " + change.newGeneration()));

      Float32Buffer va = arr.flat();
      System.out.println(va.get(0));
      arr.resize(1000);
      System.out.println("stale: " + ComponentStorage.isStale(va));
      try {
        System.out.println(va.get(0));
      } catch (StaleViewException changed) {
        System.out.println("Buffer changed - get a fresh reference");
      }
      Float32Buffer fresh = arr.flat();
      System.out.println(Arrays.toString(fresh.shape()) + ", first element " + fresh.get(0));

      // Who cannot have that borrows it pinned, and the array must wait.
      try (BufferView pinned = arr.export(Requests.FULL, Terms.PINNED)) {
        arr.resize(2000);
        System.out.println("never reached while " + pinned + " is open");
      } catch (IllegalStateException refused) {
        System.out.println(String.valueOf(refused.getMessage()).replaceFirst(";.*", ""));
      }
    }
  }

  /** What {@code numpy_to_vtk} does: an array becomes tuples without a copy, and is kept. */
  private static void givenArrays() {
    System.out.println("Arrays that are given");
    float[] data = {1, 2, 3};
    Interleaved<Float32Buffer> array = Components.interleaved(Float32Buffer.wrap(data), 1);
    data[2] = 30;
    System.out.println("shared: " + array.buffer().ravel());
    Float32Buffer before = array.buffer();
    array.setBuffer(Float32Buffer.of(4, 5));
    System.out.println(
        "swapped: "
            + array.buffer().ravel()
            + ", before is stale: "
            + ComponentStorage.isStale(before));
  }

  /** The points of a sphere, as an array adapter shows them; nothing is stored. */
  private static void points() {
    System.out.println("Points of a sphere");
    Implicit<Float32Buffer> sphere =
        Components.implicit(Float32Buffer.class, 50, 3, GrowingStorage::coordinate);
    Float32Buffer points = sphere.buffer();
    System.out.println(Arrays.toString(points.shape()));
    double largest = points.mul(points).sum(1).sqrt().max().getDouble();
    System.out.println(
        "largest distance from the centre: " + String.format(Locale.ROOT, "%.4f", largest));
  }

  private static double coordinate(long tuple, int component) {
    double height = (tuple + 0.5) / 25 - 1;
    double angle = tuple * Math.PI * (3 - Math.sqrt(5));
    double radius = Math.sqrt(1 - height * height);
    return switch (component) {
      case 0 -> radius * Math.cos(angle) / 2;
      case 1 -> radius * Math.sin(angle) / 2;
      default -> height / 2;
    };
  }
}
