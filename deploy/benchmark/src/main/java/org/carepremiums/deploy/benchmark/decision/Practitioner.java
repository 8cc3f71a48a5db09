package org.carepremiums.deploy.benchmark.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A neutral general practitioner of premium year 2024, told twice: as the facts that sources state,
 * and as the few numbers that a bare rule needs.
 */
final class Practitioner {

  static final PremiumYear YEAR = PremiumYear.of(2024);
  static final String PACKAGE = "gp-file";

  /** In the order of {@link BareDecision#THRESHOLDS}. */
  private static final List<UsageParameter> COUNTED =
      List.of(
          UsageParameter.CHAPTER_IV,
          UsageParameter.MEDICATION_SCHEMES,
          UsageParameter.EVIDENCE_LINKER,
          UsageParameter.ELECTRONIC_BILLING,
          UsageParameter.HANDICAP_FORMS,
          UsageParameter.MULT_E_MEDIATT);

  private static final List<UsageParameter> BAROMETERS =
      List.of(
          UsageParameter.DIABETES_BAROMETER,
          UsageParameter.ANTIBIOTICS_BAROMETER,
          UsageParameter.KIDNEY_BAROMETER);
  private static final List<Source> NETWORKS =
      List.of(Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);

  private final String provider;
  private final List<Fact> facts = new ArrayList<>();
  private final BareDecision.Numbers bare = new BareDecision.Numbers();

  Practitioner(int n) {
    int base = 100_000 + n;
    this.provider = "%06d%02d".formatted(base, 97 - base % 97);
  }

  String provider() {
    return provider;
  }

  List<Fact> facts() {
    return facts;
  }

  BareDecision.Numbers bare() {
    return bare;
  }

  Practitioner practisesSince(int year) {
    bare.practitionerFrom = year;
    return tell(new FactValue.Competence("003", LocalDate.of(year, 7, 1), null));
  }

  Practitioner startsTraining() {
    bare.inTraining = true;
    return tell(new FactValue.Competence("005", LocalDate.of(2024, 7, 1), null));
  }

  Practitioner attests(long euros) {
    bare.attestedEuros = euros;
    tell(attested("300", euros / 2));
    return tell(attested("500", euros - euros / 2));
  }

  private static FactValue attested(String insurer, long euros) {
    return new FactValue.AttestedAmount(YEAR, insurer, YEAR.lastDay(), EuroCents.ofEuros(euros));
  }

  Practitioner onCall(int fees) {
    bare.onCall = true;
    bare.availabilityFees = fees;
    return tell(new FactValue.OnCallParticipation(YEAR, true, fees, false));
  }

  Practitioner usesSoftware() {
    bare.software = true;
    return tell(new FactValue.SoftwareUse(PACKAGE, LocalDate.of(2018, 1, 1), null));
  }

  Practitioner atForfait(LocalDate from, LocalDate to) {
    boolean allYear =
        !from.isAfter(YEAR.firstDay()) && (to == null || !to.isBefore(YEAR.lastDay()));
    bare.atForfait = allYear;
    bare.mixed = !allYear;
    return tell(new FactValue.ForfaitPeriod(from, to));
  }

  Practitioner memberOf(String practice) {
    LocalDate since = LocalDate.of(2020, 1, 1);
    return tell(new FactValue.PracticeMembership(practice, since, since, null, since));
  }

  Practitioner asks(ApplicationChannel channel) {
    bare.asked = true;
    bare.askedOnForm = channel == ApplicationChannel.FORM;
    return tell(
        new FactValue.Application(
            "app-" + provider,
            Scheme.GP_INTEGRATED_PRACTICE,
            YEAR,
            LocalDate.of(2025, 10, 1),
            channel,
            null,
            null,
            null));
  }

  /** Patients with a Sumehr, spread over the five networks, out of those with a DMG. */
  Practitioner sumehrs(int patients, int outOf) {
    bare.count(BareDecision.SUMEHR, patients, outOf);
    int left = patients;
    for (int i = 0; i < NETWORKS.size(); i++) {
      int ofNetwork = i == NETWORKS.size() - 1 ? left : patients / 8;
      left -= ofNetwork;
      tell(new FactValue.SumehrCount(YEAR, ofNetwork), NETWORKS.get(i));
    }
    return tell(new FactValue.DmgPatientCount(YEAR, "300", outOf));
  }

  /**
   * @param place in the order of {@link BareDecision#THRESHOLDS}
   * @param outOf 1 where it is a number and no share
   */
  Practitioner counts(int place, int numerator, int outOf) {
    bare.count(place, numerator, outOf);
    UsageParameter parameter = COUNTED.get(place);
    return tell(usage(parameter, numerator, parameter.isShare() ? outOf : null));
  }

  Practitioner consultsBarometers(int consulted) {
    bare.count(BareDecision.BAROMETERS, consulted, 1);
    for (int i = 0; i < BAROMETERS.size(); i++) {
      tell(usage(BAROMETERS.get(i), i < consulted ? 1 : 0, null));
    }
    return this;
  }

  private static FactValue usage(UsageParameter parameter, int numerator, Integer outOf) {
    return new FactValue.UsageCount(
        parameter, YEAR, YEAR.firstDay(), YEAR.lastDay(), numerator, outOf);
  }

  private Practitioner tell(FactValue value) {
    return tell(value, value.source());
  }

  private Practitioner tell(FactValue value, Source source) {
    facts.add(fact(provider, value, source));
    return this;
  }

  static Fact fact(String subject, FactValue value, Source source) {
    return new Fact(
        Fact.id(subject, value, source, 1),
        subject,
        1,
        YEAR.period(),
        value,
        source,
        "benchmark",
        "delivery-1",
        LocalDate.of(2025, 10, 1),
        BusinessDay.of("2025-10-01"),
        null);
  }
}
