package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.BackendReader;
import io.monomorph.processor.read.LibraryBackends;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

/** What the processor has noted of the library's backends is what their declarations say. */
class LibraryBackendsTest {
  private record Facts(int priority, NavigableSet<String> resolves) {}

  /** Reads the declarations as those of users are read. */
  @SupportedAnnotationTypes("*")
  private static final class Reader extends AbstractProcessor {
    final Map<String, Facts> read = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!round.processingOver()) {
        var elements = processingEnv.getElementUtils();
        BackendReader reader = new BackendReader(new AnnotationReader(elements));
        for (BackendModel backend : new LibraryBackends(elements, reader).read()) {
          read.put(backend.name(), new Facts(backend.priority(), resolves(backend)));
        }
      }
      return false;
    }

    private NavigableSet<String> resolves(BackendModel backend) {
      NavigableSet<String> names = new TreeSet<>();
      for (TypeSite entry : backend.resolves()) {
        names.add(name(entry.type()));
      }
      for (DTypeModel dtype : backend.dtypes()) {
        names.add(name(backend.coreOf(dtype)));
      }
      return names;
    }

    private String name(TypeMirror type) {
      return processingEnv.getTypeUtils().erasure(type).toString();
    }
  }

  @Test
  void theirDeclarationsSayTheSame() {
    Reader reader = new Reader();
    Processing.compile(List.of(Processing.source("User", "class User {}")), reader);
    Map<String, Facts> noted = new TreeMap<>();
    for (LibraryBackends.Entry entry : LibraryBackends.ENTRIES) {
      if (reader.read.containsKey(entry.name())) {
        noted.put(entry.name(), new Facts(entry.priority(), new TreeSet<>(entry.resolves())));
      }
    }
    assertEquals(reader.read, noted);
    assertTrue(noted.keySet().containsAll(LibraryBackends.BUILT_IN));
    assertTrue(noted.containsKey("hdf5"));
  }
}
