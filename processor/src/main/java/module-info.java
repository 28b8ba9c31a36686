/** The annotation processor of Monomorph. */
@SuppressWarnings("requires-automatic") // AutoService has no module descriptor yet
module io.monomorph.processor {
  requires static com.google.auto.service;
  requires java.compiler;
  requires static jdk.compiler; // for better places and names in messages, where it is there
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      io.monomorph.processor.BackendProcessor;
}
