package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.annotation.BufferBackend;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated code boxes nothing, and has no method that the JIT would think too big. */
class GeneratedBytecodeTest {
  /** A quarter of the size from which HotSpot compiles a method no more. */
  private static final int LONGEST = 2000;

  private static final Set<String> BOXES =
      Set.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double");

  @Test
  void theRuntimesGeneratedClassesAreLean() throws IOException, URISyntaxException {
    Path classes =
        Path.of(BufferBackend.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path sources = Path.of("..", "runtime", "core", "target", "generated-sources", "annotations");
    if (Files.isDirectory(classes)) {
      check(sources, classes);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(classes)) {
        check(sources, jar.getPath("/"));
      }
    }
  }

  @Test
  void theExamplesGeneratedClassesAreLean() throws IOException {
    check(Path.of("target", "generated-sources", "annotations"), Path.of("target", "classes"));
  }

  @Test
  void aClassThatBoxesIsFound() throws IOException {
    String file = Boxing.class.getName().replace('.', '/') + ".class";
    byte[] bytes = Files.readAllBytes(Path.of("target", "test-classes", file));
    assertEquals(List.of(1, 2.0), Boxing.box(1, 2.0));
    List<String> faults = faults(bytes);
    assertEquals(2, faults.size(), faults::toString);
    assertTrue(faults.get(0).endsWith("calls java/lang/Integer.valueOf"), faults::toString);
    assertTrue(faults.get(1).endsWith("calls java/lang/Double.valueOf"), faults::toString);
  }

  @Test
  void aMethodThatIsTooLongIsFound() {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("demo", "Long"),
                type ->
                    type.withMethodBody(
                        "run",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        code -> {
                          for (int k = 0; k < LONGEST; k++) {
                            code.nop();
                          }
                          code.return_();
                        }));
    assertEquals(List.of("demo/Long.run is 2001 bytes long"), faults(bytes));
  }

  private static void check(Path sources, Path classes) throws IOException {
    List<String> faults = new ArrayList<>();
    List<String> names = generatedClasses(sources);
    assertFalse(names.isEmpty(), () -> "nothing is generated in " + sources);
    for (String name : names) {
      Path file = classes.resolve(name + ".class");
      assertTrue(Files.exists(file), () -> file + " is missing: compile first");
      faults.addAll(faults(Files.readAllBytes(file)));
    }
    assertEquals(List.of(), faults);
  }

  /**
   * The classes that stand in a folder of generated sources, as paths; but not those of overrides,
   * which box the one result of a call for all elements.
   */
  private static List<String> generatedClasses(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .filter(name -> !name.endsWith("Overrides"))
          .sorted()
          .toList();
    }
  }

  private static List<String> faults(byte[] bytes) {
    ClassModel type = ClassFile.of().parse(bytes);
    List<String> faults = new ArrayList<>();
    for (MethodModel method : type.methods()) {
      String where = type.thisClass().asInternalName() + "." + method.methodName().stringValue();
      method
          .code()
          .ifPresent(
              code ->
                  code.forEach(
                      element -> {
                        if (element instanceof InvokeInstruction call && boxes(call)) {
                          faults.add(where + " calls " + shown(call));
                        }
                      }));
      method
          .findAttribute(Attributes.code())
          .filter(code -> code.codeLength() > LONGEST)
          .ifPresent(code -> faults.add(where + " is " + code.codeLength() + " bytes long"));
    }
    return faults;
  }

  private static boolean boxes(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    return owner.startsWith("java/lang/")
        && BOXES.contains(owner.substring("java/lang/".length()))
        && (name.equals("valueOf") || name.equals("<init>"));
  }

  private static String shown(InvokeInstruction call) {
    return call.owner().asInternalName() + "." + call.name().stringValue();
  }

  /** What generated code must not do. */
  private static final class Boxing {
    private Boxing() {}

    static List<Object> box(int one, double other) {
      return List.of(one, other);
    }
  }
}
