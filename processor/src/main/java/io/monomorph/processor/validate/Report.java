package io.monomorph.processor.validate;

import io.monomorph.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** What is to be said about one declaration. */
public final class Report {
  private record Entry(Kind kind, String text, Site site) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a message, unless the very same has been said about the same place. */
  public void add(Message message, Site site, Object... arguments) {
    String text = message.format(arguments);
    if (entries.stream().noneMatch(e -> e.text.equals(text) && e.site.equals(site))) {
      entries.add(new Entry(message.kind(), text, site));
    }
  }

  /** Adds all messages of another report. */
  void addAll(Report other) {
    entries.addAll(other.entries);
  }

  public boolean hasErrors() {
    return entries.stream().anyMatch(entry -> entry.kind == Kind.ERROR);
  }

  public void printTo(Messager messager) {
    for (Entry entry : entries) {
      Site site = entry.site;
      messager.printMessage(
          entry.kind, entry.text, site.element(), site.annotation(), site.value());
    }
  }
}
