package io.monomorph.processor.validate;

import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.SourceText;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic.Kind;

/** What is to be said about one declaration. */
public final class Report {
  private record Entry(Kind kind, String text, Site site) {}

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Adds a message, unless the very same has been said about the same place, or the source switches
   * the warning off.
   */
  public void add(Message message, Site site, Object... arguments) {
    if (message.kind() == Kind.WARNING && isSuppressed(message, site.element())) {
      return;
    }
    String text = message.format(arguments);
    if (entries.stream().noneMatch(e -> e.text.equals(text) && e.site.equals(site))) {
      entries.add(new Entry(message.kind(), text, site));
    }
  }

  /** Whether an element, or one around it, switches a warning off. */
  private static boolean isSuppressed(Message message, Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (AnnotationReader.suppressed(at).contains(message.id())) {
        return true;
      }
    }
    return false;
  }

  /** Adds all messages of another report. */
  void addAll(Report other) {
    entries.addAll(other.entries);
  }

  public boolean hasErrors() {
    return entries.stream().anyMatch(entry -> entry.kind == Kind.ERROR);
  }

  /** All messages, without their places. */
  public List<String> texts() {
    return entries.stream().map(Entry::text).toList();
  }

  /** Says everything, each at its place. */
  public void printTo(Messager messager, SourceText text) {
    for (Entry entry : entries) {
      Site site = entry.site;
      boolean said =
          site.thrown() >= 0
              && site.element() instanceof ExecutableElement method
              && text.print(entry.kind, entry.text, method, site.thrown());
      if (!said) {
        messager.printMessage(
            entry.kind, entry.text, site.element(), site.annotation(), site.value());
      }
    }
  }
}
