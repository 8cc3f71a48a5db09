package org.carepremiums.platform.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every service; a service's own test implements it and adds its own rules. */
public interface ServiceArchitecture {

  /** The service. */
  Source service();

  /** Every class of the service, without its tests. */
  JavaClasses classes();

  /** The classes of a package and those below, without tests. */
  static JavaClasses classesOf(String packageName) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(packageName);
  }

  /**
   * Holds pure code to what it may know: of Java the language, times, numbers and collections.
   *
   * @param pure packages of pure code, as ArchUnit names them; they may know one another
   * @param known packages that it may know besides
   */
  static void keepPure(JavaClasses classes, List<String> pure, String... known) {
    ArchRuleDefinition.classes()
        .that()
        .resideInAnyPackage(pure.toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(
                    Stream.of("java.lang..", "java.math..", "java.time..", "java.util.."),
                    pure.stream(),
                    Stream.of(known))
                .flatMap(part -> part)
                .toArray(String[]::new))
        .check(classes);
  }

  @Test
  @DisplayName("knows no other service, only contract and platform")
  default void knowsNoOtherService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(
                            Source.INTAKE, Source.ELIGIBILITY, Source.PAYMENT, Source.CONTESTATION)
                        .filter(other -> other != service())
                        .map(Source::id),
                    Stream.of("deploy"))
                .map(other -> "org.carepremiums." + other + "..")
                .toArray(String[]::new))
        .check(classes());
  }

  @Test
  @DisplayName("has no circles between packages")
  default void hasNoCircles() {
    slices()
        .matching("org.carepremiums." + service().id() + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes());
  }

  @Test
  @DisplayName("reads no clock: time comes in events")
  default void readsNoClock() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "asks a clock, of whatever time zone",
                call -> isTime(call.getTargetOwner()) && call.getName().equals("now")))
        .check(classes());
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes());
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(classes());
  }

  private static boolean isTime(JavaClass owner) {
    return Stream.of(
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Instant.class)
        .anyMatch(owner::isEquivalentTo);
  }

  @Test
  @DisplayName("reads every topic that the contract lets the service read, and no other")
  default void readsItsTopics() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        getClass().getClassLoader().getResourceAsStream("application.properties")) {
      settings.load(file);
    }
    Set<String> granted =
        Topic.all().stream()
            .filter(topic -> topic.readers().contains(service()))
            .map(Topic::topicName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        granted,
        new TreeSet<>(
            List.of(settings.getProperty("mp.messaging.incoming.inbox.topics").split(","))));
  }
}
