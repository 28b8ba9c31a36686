package io.monomorph.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.monomorph.processor.model.DTypeModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
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

  private static final List<String> DTYPES =
      Arrays.stream(DTypeModel.values()).map(DTypeModel::name).toList();

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
      annotation.getArguments().forEach(argument -> check(argument, known));
    }
    return null;
  }

  private void check(ExpressionTree argument, TypeElement annotation) {
    List<String> members =
        ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
            .map(member -> member.getSimpleName().toString())
            .toList();
    if (!(argument instanceof AssignmentTree assignment)) {
      checkValue(argument);
      return;
    }
    String member = assignment.getVariable().toString();
    if (members.contains(member)) {
      checkValue(assignment.getExpression());
    } else {
      Spelling.closest(member, members)
          .ifPresent(
              meant ->
                  finder.found(
                      assignment,
                      "member %s of @%s".formatted(member, annotation.getSimpleName()),
                      meant + " = " + assignment.getExpression()));
    }
  }

  private void checkValue(ExpressionTree value) {
    if (value instanceof NewArrayTree array) {
      if (array.getInitializers() != null) {
        array.getInitializers().forEach(this::checkValue);
      }
    } else if (value instanceof MemberSelectTree select
        && select.getExpression().toString().endsWith("DType")
        && !DTYPES.contains(select.getIdentifier().toString())) {
      String written = select.getIdentifier().toString();
      Optional<String> meant = Spelling.closest(written, DTYPES);
      meant.ifPresent(
          dtype -> finder.found(value, "dtype " + written, select.getExpression() + "." + dtype));
    }
  }
}
