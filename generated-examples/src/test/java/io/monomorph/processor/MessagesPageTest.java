package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.MessagesPage.Section;
import io.monomorph.processor.validate.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of messages has each of them, with an example that is compiled. */
class MessagesPageTest {
  /** About what is not in the text of one declaration; other tests have a case of each. */
  static final Set<String> WITHOUT_EXAMPLE =
      Set.of(
          "Nameless",
          "TooLarge",
          "ModuleMissingProvides",
          "ServicesByHand",
          "CoreNotExported",
          "WriteFailed",
          "Internal");

  @Test
  void thePageHasEveryMessageInTheOrderOfTheTable() {
    assertEquals(
        Arrays.stream(Message.values())
            .map(message -> message.id() + " " + message.kind().name().toLowerCase(Locale.ROOT))
            .toList(),
        MessagesPage.sections().stream()
            .map(section -> section.id() + " " + section.kind().toLowerCase(Locale.ROOT))
            .toList());
  }

  /** What else an example is told about follows from its mistake. */
  @Test
  void everyExampleShowsItsMessage() {
    for (Section section : MessagesPage.sections()) {
      List<MarkedSource> examples = section.examples();
      assertEquals(WITHOUT_EXAMPLE.contains(section.id()), examples.isEmpty(), section.id());
      for (MarkedSource example : examples) {
        assertTrue(example.ids().contains(section.id()), section.id() + ": " + example.ids());
      }
    }
  }
}
