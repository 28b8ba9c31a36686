package io.monomorph.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class loaders are asked, and that none is kept alive by having been used. */
class PluginLoadersTest {
  private static final String MAIN =
      """
      public final class Main {
        @Ufunc static double twice(double x) { return 2 * x; }
        @Ufunc static double fma(double x, double y, double z) { return x * y + z; }

        @Reduction
        static final class Total {
          double sum;
          void accumulate(double x) { sum += x; }
          void combine(Total other) { sum += other.sum; }
        }

        public static String run() throws Exception {
          BackendRegistry.global().register(new CellsBufferProvider());
          try {
            NdBuffer cells = Buffers.resolve(new Cells());
            Float64Buffer doubles = Buffers.arange(0, 400, 1.0).reshape(20, 20);
            Float64Buffer turned = doubles.transpose();
            Float32Buffer floats = Float32Buffer.zeros(20, 20);
            floats.assign(doubles);
            MainUfuncs.twice(doubles);
            MainUfuncs.twice(turned.get("::2, 1::3"));
            MainUfuncs.twice(floats);
            MainUfuncs.twice(cells);
            MainUfuncs.TWICE.where(doubles.gt(7)).apply(turned, Destination.into(Float64Buffer.zeros(20, 20)));
            MainUfuncs.fma(doubles, turned, floats);
            MainReductions.total(doubles, 0);
            MainReductions.total(floats);
            MainReductions.total(cells);
            cells.add(1);
            ((AutoCloseable) cells).close();
            return MainUfuncs.twice(Float64Buffer.of(1, 2)) + " " + cells.shape(0);
          } finally {
            BackendRegistry.global().unregister("cells");
          }
        }

        public static String names() {
          return BackendRegistry.global().toString();
        }
      }
      """;

  private static final String CELLS = "public final class Cells { final int[] elements = {1, 2}; }";

  private static final String CELLS_BACKEND =
      """
      @BufferBackend(name = "cells", priority = 4)
      final class CellsBackend {
        @Reads(DType.INT32) static int read(Cells core, int index) { return core.elements[index]; }
        @Writes(DType.INT32) static void write(Cells core, int index, int value) {}
        @Size static int size(Cells core) { return core.elements.length; }
        @Closes static void close(Cells core) {}
      }
      """;

  @TempDir Path folder;

  private Plugin plugin() throws Exception {
    return new Plugin(folder)
        .with("Main", MAIN)
        .with("Cells", CELLS)
        .with("CellsBackend", CELLS_BACKEND)
        .compile();
  }

  private static WeakReference<ClassLoader> use(Plugin plugin) throws Exception {
    try (URLClassLoader loader = plugin.below()) {
      assertEquals("[2. 4.] 2", Plugin.call(loader, "Main", "run"));
      return new WeakReference<>(loader);
    }
  }

  @Test
  void aPluginThatWasUsedCanBeDropped() throws Exception {
    WeakReference<ClassLoader> loader = use(plugin());
    for (int k = 0; k < 100 && loader.get() != null; k++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(loader.get());
  }

  /** The result of an action in a thread with another context class loader. */
  private static Object under(@Nullable ClassLoader context, Callable<Object> action)
      throws Exception {
    FutureTask<Object> task = new FutureTask<>(action);
    Thread thread = new Thread(task);
    thread.setContextClassLoader(context);
    thread.start();
    return task.get();
  }

  @Test
  void theContextClassLoaderIsAskedToo() throws Exception {
    Plugin nothing =
        new Plugin(folder.resolve("nothing")).with("Empty", "class Empty {}").compile();
    try (URLClassLoader library = nothing.alone();
        URLClassLoader plugin =
            new URLClassLoader(new java.net.URL[] {plugin().classes().toUri().toURL()}, library)) {
      Object names = under(plugin, () -> Plugin.call(plugin, "Main", "names"));
      assertEquals(
          "BackendRegistry[cells(4), heap(0), memory(-10), component(-20), implicit(-20)]", names);
    }
  }

  @Test
  void anotherCopyOfTheLibraryDoesNoHarm() throws Exception {
    Plugin plugin = plugin();
    try (URLClassLoader own = plugin.alone();
        URLClassLoader other = plugin.alone()) {
      String names = (String) under(other, () -> Plugin.call(own, "Main", "names"));
      assertTrue(
          names.startsWith(
              "BackendRegistry[cells(4), heap(0), memory(-10), component(-20), implicit(-20); left out: [backends of the context class loader"
                  + " java.net.URLClassLoader: it has a copy of the library of its own, to which they"
                  + " belong]]"),
          names);
      assertEquals("[2. 4.] 2", under(other, () -> Plugin.call(own, "Main", "run")));
    }
  }

  @Test
  void aContextClassLoaderThatSeesNothingDoesNoHarm() throws Exception {
    Plugin plugin = plugin();
    for (ClassLoader context :
        new ClassLoader[] {ClassLoader.getPlatformClassLoader(), new Torn()}) {
      try (URLClassLoader own = plugin.alone()) {
        String names = (String) under(context, () -> Plugin.call(own, "Main", "names"));
        assertTrue(
            names.startsWith(
                "BackendRegistry[cells(4), heap(0), memory(-10), component(-20), implicit(-20)"),
            names);
      }
    }
  }

  /** Fails whatever it is asked. */
  private static final class Torn extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) {
      throw new IllegalStateException("the class loader is closed");
    }

    @Override
    public java.util.Enumeration<java.net.URL> getResources(String name)
        throws java.io.IOException {
      throw new java.io.IOException("the class loader is closed");
    }
  }
}
