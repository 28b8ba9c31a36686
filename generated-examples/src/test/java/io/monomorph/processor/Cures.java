package io.monomorph.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Does what a message tells people to do: pastes its code at the place that it points at. */
final class Cures {
  private static final Pattern CODE =
      Pattern.compile(
          "(?s).*(?:^|[ .,])([Ww]rite|[Aa]dd)(?: for example| in @BufferBackend)?: (.+)$");
  private static final Pattern REMOVE = Pattern.compile("(?s).*\\b([Rr]emove .+)$");
  private static final Set<String> OF_BACKENDS =
      Set.of("core", "resolves", "priority", "readOnly", "options");

  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final TreePath at;

  private Cures(String source, long position) {
    try {
      this.source = source;
      JavaFileObject file =
          new SimpleJavaFileObject(URI.create("memory:///Bad.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return source;
            }
          };
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, null, null, null, List.of(file));
      this.unit = task.parse().iterator().next();
      this.positions = Trees.instance(task).getSourcePositions();
      this.at = innermost(position);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The source after the cure.
   *
   * @param position where the message points
   */
  static String apply(String source, long position, String message) {
    Cures cures = new Cures(source, position);
    Matcher code = CODE.matcher(message);
    if (code.matches()) {
      return code.group(1).equalsIgnoreCase("write")
          ? cures.write(code.group(2))
          : cures.add(code.group(2));
    }
    Matcher remove = REMOVE.matcher(message);
    if (remove.matches()) {
      return cures.remove(remove.group(1));
    }
    throw new AssertionError("no cure in: " + message);
  }

  private String write(String code) {
    if (code.matches("@\\w+\\(.*\\)") && code.startsWith("@UfuncLibrary")) {
      return replace(annotation(enclosing(ClassTree.class), "UfuncLibrary").orElseThrow(), code);
    }
    if (code.matches("(?:public )?(?:static )?(?:final )?class \\w+")) {
      return head(enclosing(ClassTree.class), code);
    }
    if (code.startsWith("@Overrides") && !code.contains(" static ")) {
      return replace(enclosing(AnnotationTree.class), code);
    }
    if (code.matches("@\\w+")) {
      return replace(enclosing(AnnotationTree.class).getAnnotationType(), code.substring(1));
    }
    if (code.matches("\\w+ = .*") && at.getLeaf() instanceof AssignmentTree misspelt) {
      return replace(misspelt, code);
    }
    if (code.matches("\\w+ = .*")) {
      String member = code.substring(0, code.indexOf(' '));
      return member(annotationWith(member), member, code);
    }
    if (code.endsWith(";")) {
      return replace(enclosing(VariableTree.class), code);
    }
    if (code.endsWith(")")) {
      return replace(enclosing(MethodTree.class), code + body(code));
    }
    return replace(at.getLeaf(), code);
  }

  private String add(String code) {
    if (code.startsWith("@BufferBackend(")) {
      return insert(start(enclosing(ClassTree.class)), code + "\n");
    }
    String whole = code.endsWith(";") ? code : code + body(code);
    return insert(bodyOf(enclosing(ClassTree.class)), "\n  " + whole);
  }

  private String remove(String what) {
    Matcher modifier = Pattern.compile("Remove private from (\\w+)").matcher(what);
    if (modifier.matches()) {
      Matcher place =
          Pattern.compile("private (?=[^;{=]*\\b" + modifier.group(1) + "\\b)").matcher(source);
      assertFound(place.find(), what);
      return source.substring(0, place.start()) + source.substring(place.end());
    }
    if (what.endsWith("remove the method") || what.equals("Remove the method")) {
      return replace(enclosing(MethodTree.class), "");
    }
    if (what.equals("Remove it") || what.startsWith("Remove DType.")) {
      return removeValue(at.getLeaf());
    }
    String member = what.substring("Remove ".length());
    return removeMember(annotationWith(member), member);
  }

  /** An entry goes alone; the last one takes its member along. */
  @SuppressWarnings("ReferenceEquality") // it is this entry and none like it
  private String removeValue(Tree value) {
    TreePath above = at.getParentPath();
    if (above.getLeaf() instanceof NewArrayTree array && array.getInitializers().size() > 1) {
      String all = text(array);
      List<String> kept = new ArrayList<>();
      for (ExpressionTree entry : array.getInitializers()) {
        if (entry != value) {
          kept.add(text(entry));
        }
      }
      assertFound(!all.isEmpty(), "the array");
      return replace(array, "{" + String.join(", ", kept) + "}");
    }
    while (!(above.getLeaf() instanceof AssignmentTree)) {
      above = above.getParentPath();
    }
    AssignmentTree assignment = (AssignmentTree) above.getLeaf();
    return removeMember(
        (AnnotationTree) above.getParentPath().getLeaf(), assignment.getVariable().toString());
  }

  private String removeMember(AnnotationTree annotation, String member) {
    List<String> kept = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (!(argument instanceof AssignmentTree assignment)
          || !assignment.getVariable().toString().equals(member)) {
        kept.add(text(argument));
      }
    }
    return replace(annotation, "@" + text(annotation.getAnnotationType()) + list(kept));
  }

  private String member(AnnotationTree annotation, String member, String code) {
    List<String> all = new ArrayList<>();
    boolean found = false;
    for (ExpressionTree argument : annotation.getArguments()) {
      boolean same =
          argument instanceof AssignmentTree assignment
              && assignment.getVariable().toString().equals(member);
      found |= same;
      all.add(same ? code : text(argument));
    }
    if (!found) {
      all.add(code);
    }
    return replace(annotation, "@" + text(annotation.getAnnotationType()) + list(all));
  }

  private static String list(List<String> arguments) {
    return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
  }

  /** The annotation that a message is about which names one of its members. */
  private AnnotationTree annotationWith(String member) {
    if (OF_BACKENDS.contains(member)) {
      return annotation(enclosing(ClassTree.class), "BufferBackend").orElseThrow();
    }
    for (TreePath path = at; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof AnnotationTree annotation) {
        return annotation;
      }
      for (String name : List.of("Ufunc", "Reduction", "BufferBackend")) {
        Optional<AnnotationTree> found = annotation(path.getLeaf(), name);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new AssertionError("no annotation with " + member);
  }

  private static Optional<AnnotationTree> annotation(Tree tree, String name) {
    ModifiersTree modifiers =
        tree instanceof ClassTree type
            ? type.getModifiers()
            : tree instanceof MethodTree method ? method.getModifiers() : null;
    return modifiers == null
        ? Optional.empty()
        : modifiers.getAnnotations().stream()
            .<AnnotationTree>map(annotation -> annotation)
            .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
            .findFirst();
  }

  /** Puts another head before the body of a class; its annotations stay. */
  private String head(ClassTree type, String code) {
    long from = start(type);
    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
      from = Math.max(from, end(annotation));
    }
    int body = source.indexOf('{', (int) from);
    String before = type.getSimpleName().toString();
    String after = code.substring(code.lastIndexOf(' ') + 1);
    String inside =
        source.substring(body, (int) end(type)).replaceAll("\\b" + before + "\\b", after);
    return source.substring(0, (int) from)
        + "\n"
        + code
        + " "
        + inside
        + source.substring((int) end(type));
  }

  private long bodyOf(ClassTree type) {
    long from = start(type);
    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
      from = Math.max(from, end(annotation));
    }
    return source.indexOf('{', (int) from) + 1L;
  }

  private static String body(String head) {
    boolean constructor = head.matches("\\w+\\(\\)");
    return constructor ? " {}" : " { throw new UnsupportedOperationException(); }";
  }

  private <T extends Tree> T enclosing(Class<T> kind) {
    for (TreePath path = at; path != null; path = path.getParentPath()) {
      if (kind.isInstance(path.getLeaf())) {
        return kind.cast(path.getLeaf());
      }
    }
    throw new AssertionError("the message points at no " + kind.getSimpleName());
  }

  private TreePath innermost(long position) {
    TreePath[] found = {new TreePath(unit)};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && start(tree) <= position && position < end(tree)) {
          found[0] = new TreePath(found[0], tree);
        }
        return super.scan(tree, null);
      }
    }.scan(unit, null);
    return found[0];
  }

  private long start(Tree tree) {
    return positions.getStartPosition(unit, tree);
  }

  private long end(Tree tree) {
    return positions.getEndPosition(unit, tree);
  }

  private String text(Tree tree) {
    return source.substring((int) start(tree), (int) end(tree));
  }

  private String replace(Tree tree, String code) {
    return source.substring(0, (int) start(tree)) + code + source.substring((int) end(tree));
  }

  private String insert(long position, String code) {
    return source.substring(0, (int) position) + code + source.substring((int) position);
  }

  private static void assertFound(boolean found, String what) {
    if (!found) {
      throw new AssertionError("not found: " + what);
    }
  }
}
