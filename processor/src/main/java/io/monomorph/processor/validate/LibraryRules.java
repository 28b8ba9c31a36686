package io.monomorph.processor.validate;

import com.palantir.javapoet.ClassName;
import io.monomorph.processor.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What the declarations that are offered in one class must keep towards each other. */
public final class LibraryRules {
  private LibraryRules() {}

  /** A declaration that has been checked by itself. */
  public interface Subject {
    TypeElement type();

    Report report();

    /** What it offers in a class that it shares with others, if it does. */
    @Nullable Offers offers();
  }

  /**
   * What a declaration offers.
   *
   * @param face the class in which it does
   */
  public record Offers(ClassName face, List<Offer> all) {}

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
      Offers offers = subject.offers();
      if (offers != null) {
        check(subject, offers, byFace.computeIfAbsent(offers.face(), face -> new ArrayList<>()));
      }
    }
  }

  private static void check(Subject subject, Offers offers, List<Taken> taken) {
    List<Taken> own = new ArrayList<>();
    for (Offer offer : offers.all()) {
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
                                  offer.name(),
                                  other.by().getSimpleName(),
                                  offers.face().simpleName()),
                          offer.name() + "2"));
      own.add(new Taken(offer, subject.type()));
    }
    taken.addAll(own);
  }

}
