package io.monomorph.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Names in the annotations of a class that do not exist, where one that does is like them. The
 * compiler says that they do not exist; what was meant it does not say.
 */
final class Misspellings extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Told of each name. */
  interface Finder {
    /**
     * Takes a name that does not exist.
     *
     * @param what does not exist
     * @param meant what to write instead
     */
    void found(Tree place, String what, String meant);
  }

  private final Trees trees;
  private final List<String> annotations;
  private final Finder finder;

  Misspellings(Trees trees, List<String> annotations, Finder finder) {
    this.trees = trees;
    this.annotations = annotations;
    this.finder = finder;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return scan(method.getModifiers(), null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    scan(type.getModifiers(), null);
    return scan(type.getMembers(), null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    Tree type = annotation.getAnnotationType();
    Element element = trees.getElement(new TreePath(getCurrentPath(), type));
    if (element == null || element.asType().getKind() == TypeKind.ERROR) {
      if (type instanceof IdentifierTree name) {
        Spelling.closest(name.getName().toString(), annotations)
            .filter(meant -> !meant.contentEquals(name.getName()))
            .ifPresent(
                meant -> finder.found(annotation, "annotation @" + name.getName(), "@" + meant));
      }
    } else if (element instanceof TypeElement known
        && known.getQualifiedName().toString().startsWith(AnnotationReader.PACKAGE)) {
      for (ExpressionTree argument : annotation.getArguments()) {
        if (argument instanceof AssignmentTree assignment) {
          check(assignment, known);
        }
      }
    }
    return null;
  }

  /** Of values nothing can be said: a constant that does not exist ends a compilation at once. */
  private void check(AssignmentTree argument, TypeElement annotation) {
    List<String> members = new ArrayList<>();
    for (ExecutableElement member : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
      members.add(member.getSimpleName().toString());
    }
    String member = argument.getVariable().toString();
    if (!members.contains(member)) {
      Spelling.closest(member, members)
          .ifPresent(
              meant ->
                  finder.found(
                      argument,
                      "member %s of @%s".formatted(member, annotation.getSimpleName()),
                      meant + " = " + argument.getExpression()));
    }
  }
}
