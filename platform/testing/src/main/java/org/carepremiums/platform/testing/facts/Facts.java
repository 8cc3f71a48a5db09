package org.carepremiums.platform.testing.facts;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/** Statements about neutral providers, in few words. */
public final class Facts {

  private Facts() {}

  public static FactValue registered(String from) {
    return registered(from, null);
  }

  public static FactValue registered(String from, String to) {
    return new FactValue.Registration(Profession.PHYSIOTHERAPIST, "527", day(from), day(to));
  }

  public static FactValue generalPractitioner(String from) {
    return new FactValue.Registration(Profession.GENERAL_PRACTITIONER, "003", day(from), null);
  }

  /**
   * Adhered from one day to another, written {@code from..to}; each may be left out at its end.
   * {@code ~2020} behind it: by silence since that year.
   */
  public static FactValue adhered(String... spans) {
    return new FactValue.ConventionStatus(
        java.util.Arrays.stream(spans)
            .map(
                span -> {
                  String[] silent = span.split("~");
                  String[] ends = silent[0].split("\\.\\.", -1);
                  return new ConventionInterval(
                      "M/24",
                      day(ends[0]),
                      ends[1].isEmpty() ? null : day(ends[1]),
                      "CV2",
                      silent.length == 1 ? null : PremiumYear.of(Integer.parseInt(silent[1])),
                      silent.length == 1 ? null : Provenance.DOCUMENT);
                })
            .toList());
  }

  public static FactValue neverAdhered() {
    return new FactValue.ConventionStatus(List.of());
  }

  public static FactValue services(int year, String insurer, int services) {
    return new FactValue.ActivityCount(
        PremiumYear.of(year), insurer, LocalDate.of(year, 12, 31), services, services * 24L);
  }

  /**
   * In how many of 100 services of 2020 the personal share was collected.
   *
   * @param beneficiaries {@code null} where the insurer has not counted them
   */
  public static FactValue personalShares(String insurer, int collected, Integer beneficiaries) {
    return new FactValue.PersonalShareCount(
        PremiumYear.of(2020), insurer, LocalDate.of(2020, 12, 31), 100, collected, beneficiaries);
  }

  public static FactValue use(String packageId, String from, String to) {
    return new FactValue.SoftwareUse(packageId, day(from), day(to));
  }

  public static FactValue homologated(String from, String to) {
    return new FactValue.SoftwareHomologation("Package", "Vendor 1", "1", day(from), day(to));
  }

  public static FactValue approved(String from, String to) {
    return new FactValue.SoftwareApproval(day(from), day(to));
  }

  public static FactValue application(String id, int year, String submitted) {
    return application(id, year, submitted, ApplicationChannel.PROSANTE);
  }

  public static FactValue application(
      String id, int year, String submitted, ApplicationChannel channel) {
    return new FactValue.Application(
        id,
        Scheme.PHYSIOTHERAPIST_SOFTWARE,
        PremiumYear.of(year),
        day(submitted),
        channel,
        true,
        false,
        null);
  }

  /** Nobody applies for it any more from premium year 2021 on. */
  public static FactValue qualityApplication(int year, String submitted) {
    return new FactValue.Application(
        "app-1",
        Scheme.PHYSIOTHERAPIST_QUALITY,
        PremiumYear.of(year),
        day(submitted),
        ApplicationChannel.LETTER,
        null,
        null,
        null);
  }

  public static FactValue quality(int year, boolean annual, Boolean cycle, String verified) {
    return new FactValue.QualityCriteria(
        PremiumYear.of(year), LocalDate.of(2013, 3, 14), true, annual, cycle, true, day(verified));
  }

  /** A statement as intake would have recorded it. */
  public static Fact known(String subject, FactValue value) {
    return known(subject, value, value.source());
  }

  /** A statement that an upheld contestation established. */
  public static Fact ruled(String subject, FactValue value) {
    return known(subject, value, Source.CONTESTATION);
  }

  private static Fact known(String subject, FactValue value, Source source) {
    return new Fact(
        Fact.id(subject, value, source, 1),
        subject,
        1,
        Period.since(LocalDate.of(2018, 1, 1)),
        value,
        source,
        "test",
        "delivery-1",
        LocalDate.of(2025, 2, 17),
        BusinessDay.of("2025-02-18"),
        null);
  }

  public static LocalDate day(String iso) {
    return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
  }
}
