package io.monomorph.processor;

import com.google.auto.service.AutoService;
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

/** Turns declarations into sources. This class is all that a compiler knows. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.monomorph.annotation.*")
@SupportedOptions(BackendProcessor.PAGE)
public final class BackendProcessor extends AbstractProcessor {
  /** The option that names a file for a page about what is generated. */
  static final String PAGE = "monomorph.report";

  /** Null before the compiler has begun. */
  private @Nullable Rounds rounds;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment);
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
