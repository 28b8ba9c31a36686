/** The annotation processor of Monomorph. */
@SuppressWarnings("requires-automatic") // JavaPoet has no module descriptor yet
module io.monomorph.processor {
  requires static com.google.auto.service;
  requires com.palantir.javapoet;
  requires java.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      io.monomorph.processor.BackendProcessor;
}
