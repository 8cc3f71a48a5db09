package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.SoftwareAcceptanceRecord;
import org.carepremiums.contracts.upstream.SoftwareApprovalRecord;
import org.carepremiums.contracts.upstream.SoftwareHomologationRecord;
import org.carepremiums.contracts.upstream.SoftwareUseRecord;

/** What is said of software packages, and of all providers whatever their profession. */
final class SharedFeeds {

  private static final LocalDate SAID_ON = LocalDate.of(2024, 3, 4);
  private static final LocalDate SINCE = LocalDate.of(2017, 1, 2);

  private SharedFeeds() {}

  static void tell(NationYearWorkload workload, Telling telling) {
    tellSoftware(telling);
    tellUse(workload, telling);
    tellAccounts(workload, telling);
  }

  private static void tellSoftware(Telling telling) {
    List<String> homologated = new ArrayList<>(SoftwarePackages.APPROVED);
    homologated.add(SoftwarePackages.NOT_APPROVED);
    try (FeedDelivery delivery =
        complete("homologations", Topic.EHEALTH_SOFTWARE_HOMOLOGATIONS, telling)) {
      homologated.forEach(
          one ->
              delivery.add(
                  one,
                  new SoftwareHomologationRecord(
                      one,
                      "Package " + one,
                      "Vendor of " + one,
                      "1.0",
                      SINCE,
                      null,
                      delivery.day())));
    }
    try (FeedDelivery delivery =
        complete("approvals", Topic.COMMISSION_SOFTWARE_APPROVALS, telling)) {
      SoftwarePackages.APPROVED.forEach(
          one ->
              delivery.add(
                  one, new SoftwareApprovalRecord(one, SINCE.plusMonths(2), null, delivery.day())));
    }
    try (FeedDelivery delivery =
        complete("acceptances", Topic.MEDICOMUT_SOFTWARE_ACCEPTANCES, telling)) {
      SoftwarePackages.ACCEPTED.forEach(
          one -> delivery.add(one, new SoftwareAcceptanceRecord(one, SINCE, null, delivery.day())));
    }
  }

  private static void tellUse(NationYearWorkload workload, Telling telling) {
    try (FeedDelivery delivery = complete("software-use", Topic.PROSANTE_SOFTWARE_USE, telling)) {
      workload
          .physiotherapists()
          .forEach(one -> use(delivery, one.person(), one.softwarePackage()));
      workload
          .generalPractitioners()
          .forEach(one -> use(delivery, one.person(), one.softwarePackage()));
    }
  }

  private static void use(FeedDelivery delivery, InventedPerson person, String softwarePackage) {
    delivery.add(
        person.key().value(),
        new SoftwareUseRecord(
            person.inamiNumber(), softwarePackage, LocalDate.of(2023, 1, 1), null, delivery.day()));
  }

  private static void tellAccounts(NationYearWorkload workload, Telling telling) {
    try (FeedDelivery delivery =
        new FeedDelivery(
            "accounts",
            Topic.PROSANTE_BANK_ACCOUNTS,
            SAID_ON,
            NationYearWorkload.YEAR,
            false,
            telling)) {
      Stream.concat(
              workload.physiotherapists().stream().map(Physiotherapist::person),
              workload.generalPractitioners().stream().map(GeneralPractitioner::person))
          .forEach(
              person ->
                  delivery.add(
                      person.key().value(),
                      new BankAccountRecord(
                          person.inamiNumber(),
                          person.iban(),
                          person.holder(),
                          LocalDate.of(2023, 1, 1),
                          delivery.day())));
    }
  }

  private static FeedDelivery complete(String id, Topic topic, Telling telling) {
    return new FeedDelivery(id, topic, SAID_ON, NationYearWorkload.YEAR, true, telling);
  }
}
