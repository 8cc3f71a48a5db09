package org.carepremiums.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
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

  /** Adhered from one day to another, written {@code from..to}; each may be left out at its end. */
  public static FactValue adhered(String... spans) {
    return new FactValue.ConventionStatus(
        java.util.Arrays.stream(spans)
            .map(
                span -> {
                  String[] ends = span.split("\\.\\.", -1);
                  return new ConventionInterval(
                      "M/24", day(ends[0]), ends[1].isEmpty() ? null : day(ends[1]), "CV2");
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

  public static FactValue quality(int year, boolean annual, Boolean cycle, String verified) {
    return new FactValue.QualityCriteria(
        PremiumYear.of(year), LocalDate.of(2021, 3, 14), true, annual, cycle, true, day(verified));
  }

  public static LocalDate day(String iso) {
    return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
  }
}
