package io.monomorph.processor.validate;

import io.monomorph.processor.model.Site;
import io.monomorph.processor.source.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What the declarations that are offered in one class must keep towards each other. */
public final class LibraryRules {
  private LibraryRules() {}

  /** A declaration of functions that has been checked by itself. */
  public interface Subject {
    TypeElement type();

    Report report();

    /** The class that it shares with others, if it names one. */
    Optional<ClassName> library();

    /** What it offers. */
    List<Offer> offers();
  }

  /**
   * One function that is offered.
   *
   * @param declared the simple name of what declares it
   * @param clash the message about a name that is taken
   * @param site where the name stands
   */
  public record Offer(String name, String declared, Message clash, Site site) {}

  private record Taken(Offer offer, TypeElement by) {}

  /** Checks the declarations of a round, sorted by name: of two that clash the later is wrong. */
  public static void check(List<? extends Subject> subjects) {
    Map<ClassName, List<Taken>> byFace = new HashMap<>();
    for (Subject subject : subjects) {
      subject
          .library()
          .ifPresent(
              face -> check(subject, face, byFace.computeIfAbsent(face, key -> new ArrayList<>())));
    }
  }

  private static void check(Subject subject, ClassName face, List<Taken> taken) {
    List<Taken> own = new ArrayList<>();
    for (Offer offer : subject.offers()) {
      taken.stream()
          .filter(other -> Clashes.clash(other.offer().name(), offer.name()))
          .findFirst()
          .ifPresent(
              other ->
                  subject
                      .report()
                      .add(
                          offer.clash(),
                          offer.site(),
                          offer.declared(),
                          "is %s, a name that %s has in %s already"
                              .formatted(
                                  offer.name(), other.by().getSimpleName(), face.simpleName()),
                          offer.name() + "2"));
      own.add(new Taken(offer, subject.type()));
    }
    taken.addAll(own);
  }
}
