package org.carepremiums.platform.testing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/** What sources tell of a neutral general practitioner in one premium year, in few words. */
public final class Practitioner {

  public static final String PACKAGE = "gp-file";
  private static final List<Source> NETWORKS =
      List.of(Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);

  private final String id;
  private final PremiumYear year;
  private final List<Fact> facts = new ArrayList<>();

  public Practitioner(String id, int year) {
    this.id = id;
    this.year = PremiumYear.of(year);
  }

  public String id() {
    return id;
  }

  public List<Fact> facts() {
    return facts;
  }

  public Practitioner competence(String code, String from, String to) {
    return tell(new FactValue.Competence(code, Facts.day(from), Facts.day(to)));
  }

  public Practitioner forfait(String from, String to) {
    return tell(new FactValue.ForfaitPeriod(Facts.day(from), Facts.day(to)));
  }

  public Practitioner attested(String insurer, long cents) {
    return tell(new FactValue.AttestedAmount(year, insurer, year.lastDay(), EuroCents.of(cents)));
  }

  public Practitioner onCall(boolean registered, int fees, boolean exempted) {
    return tell(new FactValue.OnCallParticipation(year, registered, fees, exempted));
  }

  public Practitioner uses(String packageId, String from, String to) {
    return tell(Facts.use(packageId, from, to));
  }

  public Practitioner member(
      String practice, String practiceRegistered, String from, String to, String registered) {
    return tell(membership(practice, practiceRegistered, from, to, registered));
  }

  public static FactValue membership(
      String practice, String practiceRegistered, String from, String to, String registered) {
    return new FactValue.PracticeMembership(
        practice,
        Facts.day(practiceRegistered),
        Facts.day(from),
        Facts.day(to),
        Facts.day(registered));
  }

  public Practitioner dmgPatients(String insurer, int patients) {
    return tell(new FactValue.DmgPatientCount(year, insurer, patients));
  }

  /** One count for each of the networks, in the order Abrumet, RSW, CoZo, VZN, Vitalink. */
  public Practitioner sumehr(int... patients) {
    for (int i = 0; i < patients.length; i++) {
      say(NETWORKS.get(i), new FactValue.SumehrCount(year, patients[i]));
    }
    return this;
  }

  public Practitioner usage(UsageParameter parameter, int numerator, Integer denominator) {
    return tell(usageCount(parameter, numerator, denominator));
  }

  public FactValue usageCount(UsageParameter parameter, int numerator, Integer denominator) {
    return new FactValue.UsageCount(
        parameter, year, year.firstDay(), year.lastDay(), numerator, denominator);
  }

  public Practitioner asks(String applicationId, LocalDate on, ApplicationChannel channel) {
    return tell(application(applicationId, on, channel));
  }

  public FactValue application(String applicationId, LocalDate on, ApplicationChannel channel) {
    return new FactValue.Application(
        applicationId, Scheme.GP_INTEGRATED_PRACTICE, year, on, channel, null, null, null);
  }

  /** Told by who says such things. */
  public Practitioner tell(FactValue value) {
    return say(value.source(), value);
  }

  /** Established by an upheld contestation. */
  public Practitioner rule(FactValue value) {
    return say(Source.CONTESTATION, value);
  }

  private Practitioner say(Source source, FactValue value) {
    facts.add(
        new Fact(
            Fact.id(id, value, source, 1),
            id,
            1,
            Period.since(LocalDate.of(2018, 1, 1)),
            value,
            source,
            "test",
            "delivery-1",
            LocalDate.of(2025, 2, 17),
            BusinessDay.of("2025-02-18"),
            null));
    return this;
  }

  /** The package that neutral practitioners use, accepted on certain days. */
  public static List<Fact> accepted(String packageId, String from, String to) {
    return List.of(
        Facts.known(packageId, new FactValue.SoftwareAcceptance(Facts.day(from), Facts.day(to))));
  }

  /** This one and the others as members of a practice. */
  public Map<String, List<Fact>> with(List<Practitioner> colleagues) {
    Map<String, List<Fact>> all = new TreeMap<>();
    all.put(id, facts);
    colleagues.forEach(colleague -> all.put(colleague.id, colleague.facts));
    return all;
  }
}
