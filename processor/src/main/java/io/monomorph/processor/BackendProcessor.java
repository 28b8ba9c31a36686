package io.monomorph.processor;

import com.google.auto.service.AutoService;
import io.monomorph.processor.validate.Message;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns declarations into sources. This class is all that a compiler knows; it uses no library, so
 * that it can say which one is missing.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.monomorph.annotation.*")
@SupportedOptions(BackendProcessor.PAGE)
public final class BackendProcessor extends AbstractProcessor {
  /** The option that names a file for a page about what is generated. */
  static final String PAGE = "monomorph.report";

  /** A class of the library that writes sources. */
  private static final String LIBRARY = "com.palantir.javapoet.JavaFile";

  /** Null if a library is missing. */
  private @Nullable Rounds rounds;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      Class.forName(LIBRARY, false, BackendProcessor.class.getClassLoader());
      rounds = new Rounds(environment);
    } catch (ClassNotFoundException missing) {
      environment
          .getMessager()
          .printMessage(
              Message.MISSING_LIBRARY.kind(),
              Message.MISSING_LIBRARY.format("com.palantir.javapoet:javapoet"));
    }
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // ours only; unclaimed they are a warning for users
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.process(round);
    }
    return true;
  }
}
