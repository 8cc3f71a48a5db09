package org.carepremiums.deploy.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.campaign.Campaign;
import org.carepremiums.deploy.local.campaign.CampaignGenerator;
import org.carepremiums.deploy.local.identity.DemonstrationPeople.Decided;
import org.carepremiums.deploy.local.identity.DemonstrationPeople.Person;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The people to log in as")
class DemonstrationPeopleTest {

  private static final DemonstrationPeople PEOPLE = DemonstrationPeople.ofTheSmallCampaign();

  @TempDir private static Path folder;

  private static Scenario campaign;

  @BeforeAll
  static void generate() throws IOException, MalformedScenario {
    CampaignGenerator.generate(Campaign.SMALL, folder);
    campaign = ScenarioReader.read(folder);
  }

  @Test
  @DisplayName("are named once, and each of them may do something")
  void mayDoSomething() {
    assertThat(PEOPLE.people()).extracting(Person::login).doesNotHaveDuplicates();
    assertThat(PEOPLE.people()).allMatch(person -> !person.user().roles().isEmpty());
    assertThat(PEOPLE.people())
        .allMatch(
            person ->
                person.user().roles().contains(Role.CARE_PROVIDER)
                    == (person.kind() != null
                        && person.decision() != null
                        && person.login().endsWith("-" + person.number().key().value())));
  }

  @Test
  @DisplayName("are of the kind that they are said to be, and decided about as it is said")
  void standAsClaimed() {
    Map<String, List<Expected.Decision>> expected =
        campaign.expected().decisions().stream()
            .filter(decision -> decision.on() == null)
            .collect(Collectors.groupingBy(decision -> decision.provider().value()));

    List<Person> providers =
        PEOPLE.people().stream().filter(person -> person.kind() != null).toList();

    assertThat(providers)
        .isNotEmpty()
        .allSatisfy(
            person -> {
              Decided claimed = person.decision();
              assertThat(expected.get(person.number().key().value()))
                  .as(person.login())
                  .filteredOn(decision -> decision.scheme() == claimed.scheme())
                  .filteredOn(decision -> decision.year().equals(claimed.year()))
                  .singleElement()
                  .satisfies(
                      decision -> {
                        assertThat(decision.note()).isEqualTo(person.kind());
                        assertThat(decision.status()).isEqualTo(claimed.status());
                        assertThat(decision.outcome()).isEqualTo(claimed.outcome());
                      });
            });
  }

  @Test
  @DisplayName("who stands for batches has submitted one that nobody has approved")
  void batchWaits() {
    LocalDate lastCutOff = LocalDate.of(2025, 10, 15);

    assertThat(campaign.actions())
        .filteredOn(Action.SubmitBatch.class::isInstance)
        .map(Action.SubmitBatch.class::cast)
        .filteredOn(submission -> submission.cutOff().equals(lastCutOff))
        .singleElement()
        .satisfies(submission -> assertThat(submission.operator()).isEqualTo("payment-operator-1"));
    assertThat(campaign.actions())
        .filteredOn(Action.ApproveBatch.class::isInstance)
        .map(Action.ApproveBatch.class::cast)
        .extracting(Action.ApproveBatch::cutOff)
        .isNotEmpty()
        .doesNotContain(lastCutOff);
  }

  @Test
  @DisplayName("who handles contestations has one that is three days from its deadline")
  void threeDaysLeft() {
    assertThat(campaign.expected().cases())
        .filteredOn(one -> one.status() == CaseStatus.INCOMPLETE)
        .extracting(Expected.Case::completeUntil)
        .contains(campaign.playedUntil().plusDays(3));
  }

  @Test
  @DisplayName("the network that is late delivers on the day after the play")
  void networkIsLate() {
    Topic topic = Topic.of("upstream.cozo.sumehr.v1");

    assertThat(campaign.records())
        .filteredOn(line -> line.topic() == topic)
        .extracting(UpstreamLine::day)
        .contains(LocalDate.of(2025, 10, 20))
        .noneMatch(
            day -> day.isAfter(LocalDate.of(2025, 1, 1)) && !day.isAfter(campaign.playedUntil()));
  }
}
