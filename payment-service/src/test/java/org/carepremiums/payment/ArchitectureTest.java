package org.carepremiums.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Properties;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.carepremiums.payment");

  @Test
  @DisplayName("keeps the ledger free of frameworks, JSON, SQL and Kafka")
  void ledgerIsPureJava() {
    classes()
        .that()
        .resideInAPackage("..payment.ledger..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.time..",
            "java.util..",
            "org.carepremiums.payment.ledger..",
            "org.carepremiums.contracts.decision..",
            "org.carepremiums.contracts.event..",
            "org.carepremiums.contracts.fact..",
            "org.carepremiums.platform.parameters",
            "org.carepremiums.contracts.payment..",
            "org.carepremiums.contracts.upstream..",
            "org.carepremiums.contracts.value..",
            "org.carepremiums.contracts.wording..",
            "org.carepremiums.platform.wording.phrase..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("knows no other service, only the contracts")
  void knowsNoOtherService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.carepremiums.intake..",
            "org.carepremiums.eligibility..",
            "org.carepremiums.contestation..")
        .check(CLASSES);
  }

  @Test
  @DisplayName("has no cycles between packages")
  void hasNoCycles() {
    slices().matching("org.carepremiums.payment.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("takes the time from business days alone, never from a clock")
  void hasNoClock() {
    for (Class<?> time :
        new Class<?>[] {
          Clock.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class
        }) {
      noClasses().should().callMethod(time, "now").check(CLASSES);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
  }

  @Test
  @DisplayName("reads every topic that the contract names payment as a reader of, and no other")
  void readsItsTopics() throws Exception {
    Properties settings = new Properties();
    try (InputStream file =
        ArchitectureTest.class.getClassLoader().getResourceAsStream("application.properties")) {
      settings.load(file);
    }

    assertThat(settings.getProperty("mp.messaging.incoming.inbox.topics").split(","))
        .containsExactlyInAnyOrder(
            Topic.all().stream()
                .filter(topic -> topic.readers().contains(Source.PAYMENT))
                .map(Topic::topicName)
                .toArray(String[]::new));
  }
}
