package io.monomorph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.monomorph.testkit.check.Check;
import io.monomorph.testkit.check.Subject;
import io.monomorph.testkit.check.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** The contract catches each fault, and says what it is. */
class FaultsTest {
  private static final Path GUIDE = Path.of("..", "..", "docs", "test-kit.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (.+?) \\|");

  private static BackendContract contract(Fault fault) {
    if (fault.name().startsWith("OVERRIDE")) {
      return new FaultyRowContract(fault);
    }
    return fault.name().startsWith("REGION") || fault == Fault.SHAPE_REVERSED
        ? new FaultyGridContract(fault)
        : new FaultyContract(fault);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void theContractCatches(Fault fault) {
    BackendContract contract = contract(fault);
    ContractStorage storage = new ContractStorage(contract);
    List<String> others = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (Check check : topic.checks()) {
        try {
          Subject.run(storage, fault.dtype(), check);
        } catch (TestAbortedException notDone) {
          others.add(check.name() + ": not done");
        } catch (AssertionError caught) {
          if (String.valueOf(caught.getMessage()).contains(fault.words())) {
            return;
          }
          others.add(check.name() + ": " + caught.getMessage());
        }
      }
    }
    fail(
        "no check says \"%s\" of %s, but:%n%s"
            .formatted(fault.words(), fault, String.join("\n", others)));
  }

  @Test
  void theGuideCountsTheChecks() throws IOException {
    int checks = Arrays.stream(Topic.values()).mapToInt(topic -> topic.checks().size()).sum();
    assertTrue(Files.readString(GUIDE).contains("has " + checks + " checks"), checks + " checks");
  }

  @Test
  void theGuideListsTheFaults() throws IOException {
    List<String> listed =
        ROW.matcher(Files.readString(GUIDE))
            .results()
            .map((MatchResult row) -> row.group(1) + ": " + row.group(2))
            .toList();
    assertEquals(
        Arrays.stream(Fault.values())
            .filter(fault -> fault != Fault.NONE)
            .map(fault -> fault + ": " + fault.mistake())
            .toList(),
        listed);
    assertTrue(listed.size() >= 30);
  }
}
