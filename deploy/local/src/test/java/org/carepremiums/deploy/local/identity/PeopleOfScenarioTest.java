package org.carepremiums.deploy.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.deploy.local.campaign.Campaign;
import org.carepremiums.deploy.local.campaign.CampaignGenerator;
import org.carepremiums.deploy.local.identity.DemonstrationPeople.Person;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The people of a scenario to log in as")
class PeopleOfScenarioTest {

  @TempDir private static Path folder;

  private static Scenario campaign;

  @BeforeAll
  static void generate() throws IOException, MalformedScenario {
    CampaignGenerator.generate(Campaign.SMALL, folder);
    campaign = ScenarioReader.read(folder);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"a-dozen-providers", "a-general-practitioner-of-2024", "the-autumn-of-2025"})
  @DisplayName("are all whom it decides about, with their whole numbers")
  void wholeNumbers(String name) throws MalformedScenario {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios", name));

    List<Person> providers = providers(scenario);

    assertThat(providers)
        .extracting(person -> person.number().key())
        .containsExactlyInAnyOrderElementsOf(decidedAbout(scenario));
    assertThat(providers)
        .extracting(person -> person.user().inamiNumber())
        .allMatch(number -> number.length() == 11);
  }

  @Test
  @DisplayName("are of a large one a few dozen for each profession, no two decided about alike")
  void fewOfMany() {
    DemonstrationPeople people = PeopleOfScenario.of(campaign, ProviderNumbers.of(campaign));

    assertThat(people.groups())
        .allSatisfy(
            group ->
                assertThat(group.people())
                    .hasSizeBetween(2, 36)
                    .extracting(Person::description)
                    .doesNotHaveDuplicates());
    assertThat(providers(campaign)).extracting(Person::kind).contains("standard");
  }

  @Test
  @DisplayName("can all be named by the beginning of their number, or by the whole of it")
  void namedByNumber() {
    ProviderNumbers numbers = ProviderNumbers.of(campaign);

    assertThat(decidedAbout(campaign))
        .allSatisfy(
            provider ->
                assertThat(numbers.meant(provider.value()))
                    .map(InamiNumber::key)
                    .hasValue(provider));
    assertThat(numbers.meant("5-00001-34-527")).hasValue(new InamiNumber("50000134527"));
    assertThat(numbers.meant("50000134003")).isEmpty();
    assertThat(numbers.meant("")).isEmpty();
  }

  @Test
  @DisplayName("are told by what is decided in every language, and nothing of another campaign")
  void toldInEveryLanguage() throws MalformedScenario {
    DemonstrationPeople people = ofTheDozen();
    ForeignWords words = ForeignWords.by(LoginPhrase.BOOKS);

    assertThat(WordingFaults.of(LoginPhrase.BOOKS)).isEmpty();
    for (Language language : Language.values()) {
      assertThat(people.people())
          .extracting(person -> person.description().in(language))
          .allSatisfy(text -> assertThat(words.in(language, text)).as(text).isEmpty())
          .noneMatch(text -> text.contains("15"));
    }
    assertThat(people.people())
        .filteredOn(person -> person.login().equals("care-provider-50010131"))
        .extracting(person -> person.description().en())
        .singleElement()
        .asString()
        .startsWith("Physiotherapist software intervention 2024: granted (final)");
  }

  private static DemonstrationPeople ofTheDozen() throws MalformedScenario {
    Scenario dozen = ScenarioReader.read(Path.of("scenarios", "a-dozen-providers"));
    return PeopleOfScenario.of(dozen, ProviderNumbers.of(dozen));
  }

  private static List<Person> providers(Scenario scenario) {
    return PeopleOfScenario.of(scenario, ProviderNumbers.of(scenario)).people().stream()
        .filter(person -> person.user().roles().contains(Role.CARE_PROVIDER))
        .toList();
  }

  private static Set<InamiKey> decidedAbout(Scenario scenario) {
    return scenario.expected().decisions().stream()
        .filter(decision -> !Boolean.TRUE.equals(decision.none()))
        .map(Expected.Decision::provider)
        .collect(Collectors.toSet());
  }
}
