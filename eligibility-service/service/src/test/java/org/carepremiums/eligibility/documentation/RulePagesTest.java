package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule documentation")
class RulePagesTest {

  private SchemesInForce schemes;
  private Tariffs tariffs;
  private Map<String, String> due;

  @BeforeEach
  void draw() throws IOException {
    schemes = WrittenPages.supplied();
    tariffs = TariffFile.load(RulePagesTest.class.getClassLoader());
    due = RulePages.of(schemes, tariffs);
    if (WrittenPages.areToBeWritten()) {
      for (String place : WrittenPages.read().keySet()) {
        if (!due.containsKey(place)) {
          WrittenPages.remove(place);
        }
      }
      for (Map.Entry<String, String> page : due.entrySet()) {
        WrittenPages.write(page.getKey(), page.getValue());
      }
    }
  }

  @Test
  @DisplayName("is what rules and parameters say, with no page too many")
  void isUpToDate() throws IOException {
    Map<String, String> written = WrittenPages.read();

    assertThat(written.keySet()).as(WrittenPages.HOW).isEqualTo(due.keySet());
    due.forEach(
        (place, text) ->
            assertThat(written.get(place)).as(place + ": " + WrittenPages.HOW).isEqualTo(text));
  }

  @Test
  @DisplayName("knows the supplied parameter files as the last set, which has its own number")
  void parameterSetIsKnown() throws IOException {
    try (URLClassLoader files = WrittenPages.suppliedFiles()) {
      ParameterSet set = ParameterSet.of(schemes, files);
      if (WrittenPages.areToBeWritten() && !set.isKnown(files)) {
        Files.writeString(
            Path.of("../law/src/main/resources/parameter-sets.txt"),
            set + "\n",
            StandardOpenOption.APPEND);
      }
      assertThat(set.isKnown(files))
          .as("set %s has a line in parameter-sets.txt: %s", set, WrittenPages.HOW)
          .isTrue();
    }
  }

  @Test
  @DisplayName("names every condition and every value of every edition")
  void isComplete() {
    for (SchemeInForce edition : schemes.editions()) {
      String place = edition.rules().scheme() + "/" + edition.rules().year();
      String page =
          due.get(place + (edition.edition() == 1 ? "" : "-" + edition.edition()) + ".md");
      assertThat(page)
          .contains(
              edition.rules().conditions().stream()
                  .map(Condition::title)
                  .map(title -> DecisionPhrasebooks.in(Language.ENGLISH).text(title.alone()))
                  .toList())
          .contains(edition.values().keySet().stream().map(name -> "`" + name + "`").toList());
    }
  }

  @Test
  @DisplayName("leaves no value blank, and says of a last day that none was published (12.29)")
  void noValueIsBlank() {
    assertThat(due.values())
        .allSatisfy(page -> assertThat(page).doesNotContainPattern("(?m)^\\| `[^`]+` \\|  \\|"));
    assertThat(due.get("physiotherapist-quality/2020.md"))
        .contains(
            "| `windowCloses` | not published: open until 31 December of the year in which one"
                + " applies, by default |");
    assertThat(due.get("physiotherapist-social-status/2021.md"))
        .contains("| `windowCloses` | not published |");
    assertThat(due.get("physiotherapist-quality/2015.md")).contains("| `paidBy` | not published |");
    assertThat(due.get("gp-integrated-practice/2024.md"))
        .contains("| `windowCloses` | 2025-12-15 |");
  }

  @Test
  @DisplayName("names every value of every tariff")
  void tariffIsComplete() {
    assertThat(tariffs.all()).hasSizeGreaterThan(1);
    for (Tariff tariff : tariffs.all()) {
      assertThat(due.get("tariffs/" + tariff.year() + ".md"))
          .contains(tariff.valuesByName().keySet().stream().map(name -> "`" + name + "`").toList());
    }
  }
}
