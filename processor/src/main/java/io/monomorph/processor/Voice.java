package io.monomorph.processor;

import io.monomorph.processor.insight.Insight;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.SourceText;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.Report;
import java.io.IOException;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;

/** Says what is to be said, and notes it. */
final class Voice {
  private final Messager messager;
  private final SourceText text;
  private final Insight insight;

  Voice(Messager messager, SourceText text, Insight insight) {
    this.messager = messager;
    this.text = text;
    this.insight = insight;
  }

  void print(Report report) {
    report.printTo(messager, text);
    insight.add(report);
  }

  void say(Message message, TypeElement type, Object... arguments) {
    Report report = new Report();
    report.add(message, Site.of(type), arguments);
    print(report);
  }

  /** Says that a file of a declaration could not be written. */
  void unwritten(TypeElement type, IOException failure) {
    say(Message.WRITE_FAILED, type, type.getSimpleName(), describe(failure));
  }

  /** Says that a file could not be written. */
  void unwritten(String file, IOException failure) {
    messager.printMessage(
        Message.WRITE_FAILED.kind(), Message.WRITE_FAILED.format(file, describe(failure)));
  }

  private static String describe(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }

  /** Says that the processor itself made a mistake about a declaration. */
  void broken(TypeElement type, RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    say(Message.INTERNAL, type, type.getSimpleName(), failure + where);
  }
}
