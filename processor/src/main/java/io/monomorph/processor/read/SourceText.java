package io.monomorph.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What only the text of the source tells: what is imported, and where the types stand that a method
 * throws. Compilers other than javac do not tell, and builds need not pass it on; messages then
 * name types in full, and point at the method.
 */
public final class SourceText {
  private final @Nullable Trees trees;

  /** The misspelt names that have been told. */
  private final Set<Tree> told = Collections.newSetFromMap(new IdentityHashMap<>());

  private SourceText(@Nullable Trees trees) {
    this.trees = trees;
  }

  /** The text behind an environment, as far as its compiler tells. */
  public static SourceText of(ProcessingEnvironment environment) {
    try {
      return new SourceText(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notTold) {
      return new SourceText(null);
    }
  }

  /** The names of classes, and of packages followed by {@code .*}, that are imported. */
  Set<String> imports(Element element) {
    TreePath path = path(element);
    if (path == null) {
      return Set.of();
    }
    Set<String> imports = new HashSet<>();
    for (ImportTree each : path.getCompilationUnit().getImports()) {
      if (!each.isStatic()) {
        imports.add(each.getQualifiedIdentifier().toString());
      }
    }
    return imports;
  }

  /** Says something about a type that a method throws, and whether that was possible. */
  public boolean print(Diagnostic.Kind kind, String text, ExecutableElement method, int thrown) {
    TreePath path = path(method);
    if (trees == null
        || path == null
        || !(path.getLeaf() instanceof MethodTree tree)
        || thrown >= tree.getThrows().size()) {
      return false;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    Tree place = tree.getThrows().get(thrown);
    trees.printMessage(kind, text, place, unit);
    return true;
  }

  /**
   * Says of the names in the annotations of a class that do not exist what was meant by them.
   *
   * @param annotations the simple names of those that can be meant
   * @param message makes a text of a name and what to write instead
   * @return whether there are such names
   */
  public boolean printMisspellings(
      TypeElement type,
      List<String> annotations,
      Diagnostic.Kind kind,
      BinaryOperator<String> message) {
    TreePath path = path(type);
    if (trees == null || path == null) {
      return false;
    }
    List<String> found = new ArrayList<>();
    CompilationUnitTree unit = path.getCompilationUnit();
    new Misspellings(
            trees,
            annotations,
            (place, what, meant) -> {
              found.add(what);
              if (told.add(place)) {
                trees.printMessage(kind, message.apply(what, meant), place, unit);
              }
            })
        .scan(path, null);
    return !found.isEmpty();
  }

  private @Nullable TreePath path(Element element) {
    return trees == null ? null : trees.getPath(element);
  }
}
