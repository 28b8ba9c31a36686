package io.monomorph.vector;

/** The incubating module for vectors, which is there only if the JVM was told so. */
final class VectorModule {
  private VectorModule() {}

  /** Whether it is there; its classes can be used then. */
  static boolean isRead() {
    // ModuleLayer.findModule does the same by a stream, in whose making milliseconds go.
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getName().equals("jdk.incubator.vector")) {
        VectorModule.class.getModule().addReads(module);
        return true;
      }
    }
    return false;
  }
}
