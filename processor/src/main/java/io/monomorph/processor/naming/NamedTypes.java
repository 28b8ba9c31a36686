package io.monomorph.processor.naming;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes that generated code names, whatever is declared. They are listed, since compilers
 * take long to find out that a package has no class of a name.
 */
public final class NamedTypes {
  /** Those of {@code java.lang}, which Java imports itself. */
  public static final List<String> LANG =
      List.of(
          "AutoCloseable",
          "Class",
          "Double",
          "Float",
          "IllegalArgumentException",
          "Integer",
          "Object",
          "Override",
          "RuntimeException",
          "String",
          "SuppressWarnings",
          "System",
          "WrongThreadException");

  /** Each line is a package, and names of classes in it. */
  private static final List<String> IMPORTED =
      List.of(
          "io.monomorph BinaryReduction BinaryUfunc DeclaredReduction Destination MultiUfunc"
              + " NaryReduction NaryUfunc NdBuffer TernaryUfunc UnaryReduction UnaryUfunc"
              + " UniversalFunction",
          "io.monomorph.annotation Folding TypeRule",
          "io.monomorph.dtype DType",
          "io.monomorph.generated DeclaredMethods GeneratedProvider Lifetime Loop LoopForm"
              + " LoopSource LoopStrides LoopTable OverrideCall OverrideTable Overriding Ranges"
              + " ReductionLoop ReductionSignature ReductionTable Signature StorageAccess"
              + " StorageChecks",
          "io.monomorph.layout Layout",
          "io.monomorph.spi BackendProvider Operand Tiling",
          "java.lang.foreign MemorySegment",
          "java.lang.invoke MethodHandle MethodHandles",
          "java.util Arrays List Map",
          "javax.annotation.processing Generated");

  /** The packages of all, by the simple name of the class. */
  private static final Map<String, String> PACKAGES = packages();

  private NamedTypes() {}

  private static Map<String, String> packages() {
    Map<String, String> packages = new HashMap<>();
    for (String line : IMPORTED) {
      String[] names = line.split(" ", -1);
      for (int k = 1; k < names.length; k++) {
        packages.put(names[k], names[0]);
      }
    }
    for (DTypeModel dtype : DTypeModel.values()) {
      packages.put(dtype.typeName() + "Buffer", "io.monomorph");
    }
    for (CellModel cell : CellModel.values()) {
      packages.put(cell.typeName(), CellModel.PACKAGE);
    }
    for (String name : LANG) {
      packages.put(name, "java.lang");
    }
    return packages;
  }

  /** The class of a simple name with its package; null if generated code names none. */
  public static @Nullable String find(String simpleName) {
    String home = PACKAGES.get(simpleName);
    return home == null ? null : home + "." + simpleName;
  }
}
