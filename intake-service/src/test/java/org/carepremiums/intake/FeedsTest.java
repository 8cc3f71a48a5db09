package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each feed's record becomes the fact that the contract describes. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class FeedsTest {

  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("Pro-Q-Kiné's list becomes quality criteria")
  void qualityList() {
    String provider = newPhysiotherapist();
    Fact fact =
        onlyFact(
            Topic.PRO_Q_KINE_QUALITY_LIST,
            key(provider),
            """
            {"inamiNumber":"%s","year":2024,"portfolioCreatedOn":"2022-03-14",\
            "generalCriteria":true,"annualCriteria":false,"cycleCriteria":true,\
            "dataCorrect":true,"verifiedOn":"2025-02-28","observedOn":"2025-03-03"}"""
                .formatted(provider));
    assertThat(fact.factId()).isEqualTo(key(provider) + "/quality-criteria/2024/pro-q-kine/1");
    assertValue(
        fact,
        """
        {"kind":"quality-criteria","year":2024,"portfolioCreatedOn":"2022-03-14",\
        "generalCriteria":true,"annualCriteria":false,"cycleCriteria":true,"dataCorrect":true,\
        "verifiedOn":"2025-02-28"}""");
    assertThat(fact.period().from()).isEqualTo("2024-01-01");
    assertThat(fact.period().to()).isEqualTo("2024-12-31");
  }

  @Test
  @DisplayName("an insurer's count becomes an activity count, also in the number's written form")
  void activityCounts() {
    String provider = newPhysiotherapist();
    String punctuated =
        provider.charAt(0)
            + "-"
            + provider.substring(1, 6)
            + "-"
            + provider.substring(6, 8)
            + "-"
            + provider.substring(8);
    Fact fact =
        onlyFact(
            Topic.INSURERS_ACTIVITY_COUNTS,
            key(provider),
            Upstream.activityCount(punctuated, "300", 612, "2025-02-17"));
    assertThat(fact.factId()).isEqualTo(key(provider) + "/activity-count/2024:300/insurers/1");
    assertThat(fact.feed()).isEqualTo("upstream.insurers.activity-counts.v1");
    assertThat(fact.deliveryId()).isNull();
    assertThat(fact.observedOn()).isEqualTo("2025-02-17");
    assertValue(
        fact,
        """
        {"kind":"activity-count","year":2024,"insurer":"300","countedThrough":"2024-12-31",\
        "services":612,"mValues":14688}""");
  }

  static List<Topic> networks() {
    return Topic.carrying(EventType.SUMEHR_COUNT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  @DisplayName("each network's Sumehr count is a fact of its own")
  void sumehrCounts(Topic network) {
    String doctor = Upstream.number(100_100 + Topic.all().indexOf(network), "003");
    Fact fact =
        onlyFact(
            network,
            key(doctor),
            """
            {"inamiNumber":"%s","year":2024,"patients":731,"observedOn":"2025-01-15"}"""
                .formatted(doctor));
    assertThat(fact.source()).isEqualTo(network.source());
    assertValue(fact, "{\"kind\":\"sumehr-count\",\"year\":2024,\"patients\":731}");
  }

  @Test
  @DisplayName("the register's entry becomes a registration without the person's number")
  void registrations() {
    String provider = newPhysiotherapist();
    Fact fact =
        onlyFact(
            Topic.INAMI_PROVIDERS,
            key(provider),
            """
            {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
            "competenceCode":"527","firstRegisteredOn":"2025-01-06","observedOn":"2025-01-08"}"""
                .formatted(provider));
    assertThat(fact.period().from()).isEqualTo("2025-01-06");
    assertThat(fact.period().to()).isNull();
    assertValue(
        fact,
        """
        {"kind":"registration","profession":"PHYSIOTHERAPIST","competenceCode":"527",\
        "firstRegisteredOn":"2025-01-06"}""");
  }

  @Test
  @DisplayName("a homologation and an approval become facts about the package")
  void software() {
    Fact homologation =
        onlyFact(
            Topic.EHEALTH_SOFTWARE_HOMOLOGATIONS,
            "kine-one",
            """
            {"packageId":"kine-one","name":"Kine One","vendor":"Vendor 1","version":"4.2",\
            "homologatedFrom":"2022-01-01","observedOn":"2022-01-03"}""");
    assertThat(homologation.factId())
        .isEqualTo("kine-one/software-homologation/homologation:2022-01-01/ehealth/1");
    assertValue(
        homologation,
        """
        {"kind":"software-homologation","name":"Kine One","vendor":"Vendor 1","version":"4.2",\
        "from":"2022-01-01"}""");
    Fact approval =
        onlyFact(
            Topic.COMMISSION_SOFTWARE_APPROVALS,
            "kine-two",
            """
            {"packageId":"kine-two","approvedFrom":"2022-03-01","approvedTo":"2026-12-31",\
            "observedOn":"2022-03-02"}""");
    assertThat(approval.factId())
        .isEqualTo("kine-two/software-approval/approval:2022-03-01/convention-commission/1");
    assertValue(
        approval, "{\"kind\":\"software-approval\",\"from\":\"2022-03-01\",\"to\":\"2026-12-31\"}");
  }

  @Test
  @DisplayName("who uses what becomes a software use; a record without key finds its provider")
  void softwareUse() {
    String provider = newPhysiotherapist();
    upstream.publish(
        Topic.PROSANTE_SOFTWARE_USE,
        null,
        """
        {"inamiNumber":"%s","packageId":"kine-file","usedFrom":"2022-04-01",\
        "observedOn":"2022-04-04"}"""
            .formatted(provider));
    upstream.settle();
    Fact fact = upstream.facts(key(provider)).get(0);
    assertThat(fact.factId())
        .isEqualTo(key(provider) + "/software-use/kine-file:2022-04-01/prosante/1");
    assertValue(
        fact, "{\"kind\":\"software-use\",\"packageId\":\"kine-file\",\"from\":\"2022-04-01\"}");
  }

  @Test
  @DisplayName("an application with an account becomes two facts on two topics")
  void applicationWithAccount() {
    String provider = newPhysiotherapist();
    Fact application =
        onlyFact(
            Topic.PROSANTE_APPLICATIONS,
            key(provider),
            application(provider, "PS-1", "PROSANTE", ",\"iban\":\"BE68539007547034\""));
    assertValue(
        application,
        """
        {"kind":"application","applicationId":"PS-1","scheme":"physiotherapist-software",\
        "year":2024,"submittedOn":"2025-03-01","channel":"PROSANTE"}""");
    assertThat(upstream.accounts(key(provider)))
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.factId())
                  .isEqualTo(key(provider) + "/bank-account/application:PS-1/prosante/1");
              assertValue(
                  account,
                  """
                  {"kind":"bank-account","iban":"BE68539007547034","validFrom":"2025-03-01",\
                  "channel":"PROSANTE","applicationId":"PS-1",\
                  "scheme":"physiotherapist-software","year":2024}""");
            });
  }

  @Test
  @DisplayName("a ProSanté account goes to payment only, and names the holder of later accounts")
  void bankAccounts() {
    String provider = newPhysiotherapist();
    upstream.publish(
        Topic.PROSANTE_BANK_ACCOUNTS,
        key(provider),
        """
        {"inamiNumber":"%s","iban":"BE68539007547034","holder":"Practice 1",\
        "validFrom":"2024-01-01","observedOn":"2024-01-02"}"""
            .formatted(provider));
    upstream.settle();
    String application =
        application(provider, "PS-2", "PROSANTE", ",\"iban\":\"BE71096123456769\"");
    upstream.publish(Topic.PROSANTE_APPLICATIONS, key(provider), application);
    upstream.settle();
    assertThat(upstream.facts(key(provider))).extracting(Fact::subject).hasSize(1);
    assertThat(upstream.accounts(key(provider)))
        .extracting(
            account ->
                ((org.carepremiums.contracts.fact.FactValue.BankAccount) account.value()).holder())
        .containsExactly("Practice 1", "Practice 1");
    assertThat(upstream.accounts(key(provider)).get(0).factId())
        .isEqualTo(key(provider) + "/bank-account/account/prosante/1");
  }

  @Test
  @DisplayName("the paper desk's applications are INAMI's facts")
  void paperApplications() {
    String provider = newPhysiotherapist();
    Fact fact =
        onlyFact(
            Topic.INAMI_PAPER_APPLICATIONS,
            key(provider),
            application(provider, "F-1", "FORM", ",\"mainActivity\":true,\"sharedLicence\":false"));
    assertThat(fact.factId()).isEqualTo(key(provider) + "/application/F-1/inami/1");
    assertThat(upstream.accounts(key(provider))).isEmpty();
  }

  private static String application(
      String provider, String applicationId, String channel, String more) {
    return """
        {"applicationId":"%s","inamiNumber":"%s","scheme":"physiotherapist-software","year":2024,\
        "submittedOn":"2025-03-01","channel":"%s"%s,"observedOn":"2025-03-01"}"""
        .formatted(applicationId, provider, channel, more);
  }

  private Fact onlyFact(Topic topic, String key, String json) {
    upstream.publish(topic, key, json);
    upstream.settle();
    List<Fact> facts = upstream.facts(key);
    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).recordedOn()).isEqualTo(upstream.openDay());
    return facts.get(0);
  }

  private static void assertValue(Fact fact, String json) {
    try {
      assertThat(ContractJson.mapper().writeValueAsString(fact.value())).isEqualTo(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
