package org.carepremiums.intake.record;

import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ActivityCount;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.AttestedAmount;
import org.carepremiums.contracts.upstream.BankAccount;
import org.carepremiums.contracts.upstream.Competence;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.DmgPatientCount;
import org.carepremiums.contracts.upstream.ForfaitPeriod;
import org.carepremiums.contracts.upstream.InactivityPeriod;
import org.carepremiums.contracts.upstream.OnCallParticipation;
import org.carepremiums.contracts.upstream.PeriodStatement;
import org.carepremiums.contracts.upstream.PersonalShareCount;
import org.carepremiums.contracts.upstream.PracticeMembership;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.upstream.SocialStatusContract;
import org.carepremiums.contracts.upstream.SoftwareAcceptance;
import org.carepremiums.contracts.upstream.SoftwareApproval;
import org.carepremiums.contracts.upstream.SoftwareHomologation;
import org.carepremiums.contracts.upstream.SoftwareUse;
import org.carepremiums.contracts.upstream.SumehrCount;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.upstream.UsageCount;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.platform.parameters.account.SepaArea;

/** What a record of the right form may still say wrong. */
public final class RecordRules {

  /**
   * The first year of which the system holds anything: a premium of 2015 may still be owed (KQP14).
   */
  private static final int FIRST_YEAR = 2015;

  private static final String PHYSIOTHERAPIST_DIGIT = "5";
  private static final String DOCTOR_DIGIT = "1";

  /** An account is named that no premium can be paid to. */
  public static final String OUTSIDE_SEPA = "outside-sepa";

  private final Conventions conventions;
  private final SepaArea sepa;

  /**
   * @param sepa where an account has to be kept to be paid to
   */
  public RecordRules(Conventions conventions, SepaArea sepa) {
    this.conventions = conventions;
    this.sepa = sepa;
  }

  /**
   * @param record what was read
   * @param topic where it came
   * @param openDay the business day that is open; empty before the first
   * @throws InvalidRecord with the code, field and reason of the first thing that is wrong
   */
  public void check(UpstreamRecord record, Topic topic, Optional<BusinessDay> openDay)
      throws InvalidRecord {
    if (openDay.filter(record::isFromTheFuture).isPresent()) {
      throw new InvalidRecord(
          InvalidRecord.FROM_THE_FUTURE,
          "observedOn",
          "Field 'observedOn' is %s, but business day %s is open."
              .formatted(record.observedOn(), openDay.get()));
    }
    int lastYear = openDay.map(BusinessDay::value).orElse(record.observedOn()).getYear() + 1;
    if (record instanceof ProviderRegistration registration) {
      checkRegistration(registration);
    } else if (record instanceof ConventionEvent event) {
      checkConventionEvent(event);
    } else if (record instanceof ActivityCount count) {
      requirePlausible(count.year(), lastYear);
      requireInYear(count.year(), "countedThrough", count.countedThrough());
    } else if (record instanceof PersonalShareCount count) {
      requirePlausible(count.year(), lastYear);
      checkPersonalShare(count);
    } else if (record instanceof QualityListEntry entry) {
      requirePlausible(entry.year(), lastYear);
    } else if (record instanceof SumehrCount count) {
      requirePlausible(count.year(), lastYear);
    } else if (record instanceof SoftwareUse use) {
      requirePeriod(use, "usedFrom", use.usedFrom(), "usedTo", use.usedTo());
    } else if (record instanceof SoftwareHomologation homologation) {
      requirePeriod(
          homologation,
          "homologatedFrom",
          homologation.homologatedFrom(),
          "homologatedTo",
          homologation.homologatedTo());
    } else if (record instanceof SoftwareApproval approval) {
      requirePeriod(
          approval, "approvedFrom", approval.approvedFrom(), "approvedTo", approval.approvedTo());
    } else if (record instanceof PremiumApplication application) {
      requirePlausible(application.year(), lastYear);
      checkApplication(application, topic);
      requireSepa(application.iban(), application.submittedOn());
    } else if (record instanceof BankAccount account) {
      requireSepa(account.iban(), account.observedOn());
    } else {
      checkPractice(record, topic, lastYear);
    }
  }

  /** What is said of general practitioners and of the social status. */
  private static void checkPractice(UpstreamRecord record, Topic topic, int lastYear)
      throws InvalidRecord {
    if (record instanceof Competence competence) {
      requireDoctor(competence.inamiNumber());
      requirePeriod(competence, "from", competence.from(), "to", competence.to());
    } else if (record instanceof PracticeMembership membership) {
      requirePeriod(membership, "from", membership.from(), "to", membership.to());
      InvalidRecord.requireNotAfterObservation(
          "registeredOn", membership.registeredOn(), membership.observedOn());
      requireOrder(
          "practiceRegisteredOn",
          membership.practiceRegisteredOn(),
          "registeredOn",
          membership.registeredOn());
    } else if (record instanceof ForfaitPeriod period) {
      requirePeriod(period, "from", period.from(), "to", period.to());
    } else if (record instanceof InactivityPeriod period) {
      requirePhysiotherapist(period.inamiNumber());
      requirePeriod(period, "from", period.from(), "to", period.to());
    } else if (record instanceof AttestedAmount attested) {
      requirePlausible(attested.year(), lastYear);
      requireInYear(attested.year(), "countedThrough", attested.countedThrough());
      if (attested.amount().isNegative()) {
        throw new InvalidRecord(
            InvalidRecord.INVALID_VALUE, "amount", "Field 'amount' must be zero or more.");
      }
    } else if (record instanceof OnCallParticipation onCall) {
      requirePlausible(onCall.year(), lastYear);
    } else if (record instanceof DmgPatientCount count) {
      requirePlausible(count.year(), lastYear);
    } else if (record instanceof UsageCount count) {
      requirePlausible(count.year(), lastYear);
      checkUsage(count, topic);
    } else if (record instanceof SoftwareAcceptance acceptance) {
      requirePeriod(
          acceptance,
          "acceptedFrom",
          acceptance.acceptedFrom(),
          "acceptedTo",
          acceptance.acceptedTo());
    } else if (record instanceof SocialStatusContract contract) {
      requirePlausible(contract.year(), lastYear);
      InvalidRecord.requireNotAfterObservation(
          "signedOn", contract.signedOn(), contract.observedOn());
    }
  }

  private static void checkUsage(UsageCount count, Topic topic) throws InvalidRecord {
    if (count.parameter().source() != topic.source()) {
      throw new InvalidRecord(
          "wrong-source",
          "parameter",
          "Field 'parameter' is %s, which %s counts, not %s."
              .formatted(count.parameter(), count.parameter().source(), topic.source()));
    }
    requireInYear(count.year(), "countedFrom", count.countedFrom());
    requireInYear(count.year(), "countedThrough", count.countedThrough());
    requireOrder("countedFrom", count.countedFrom(), "countedThrough", count.countedThrough());
    if (count.parameter().isShare() != (count.denominator() != null)) {
      throw new InvalidRecord(
          count.denominator() == null ? InvalidRecord.MISSING_FIELD : InvalidRecord.INVALID_VALUE,
          "denominator",
          count.denominator() == null
              ? "Field 'denominator' is missing: %s is a share.".formatted(count.parameter())
              : "Field 'denominator' is there, but %s is a number only."
                  .formatted(count.parameter()));
    }
    if (count.denominator() != null && count.numerator() > count.denominator()) {
      throw new InvalidRecord(
          "more-than-all",
          "numerator",
          "Field 'numerator' is %d, but 'denominator' %d."
              .formatted(count.numerator(), count.denominator()));
    }
  }

  /** The obligation is the physiotherapists' (rule book §10, 85 % rule). */
  private static void checkPersonalShare(PersonalShareCount count) throws InvalidRecord {
    requirePhysiotherapist(count.inamiNumber());
    requireInYear(count.year(), "countedThrough", count.countedThrough());
    InvalidRecord.requireNotAfterObservation(
        "countedThrough", count.countedThrough(), count.observedOn());
    if (count.personalShareCollected() > count.attestedServices()) {
      throw new InvalidRecord(
          "more-than-all",
          "personalShareCollected",
          "Field 'personalShareCollected' is %d, but 'attestedServices' %d."
              .formatted(count.personalShareCollected(), count.attestedServices()));
    }
    if (count.beneficiaries() != null) {
      checkBeneficiaries(count.beneficiaries(), count.attestedServices());
    }
  }

  /** Each service was given to somebody, and nobody counts to whom none was. */
  private static void checkBeneficiaries(int beneficiaries, int services) throws InvalidRecord {
    if (beneficiaries > services) {
      throw new InvalidRecord(
          "more-than-all",
          "beneficiaries",
          "Field 'beneficiaries' is %d, but 'attestedServices' %d."
              .formatted(beneficiaries, services));
    }
    if (beneficiaries == 0 && services > 0) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE,
          "beneficiaries",
          "Field 'beneficiaries' is 0, but 'attestedServices' %d.".formatted(services));
    }
  }

  private static void requirePhysiotherapist(InamiNumber number) throws InvalidRecord {
    if (!number.value().startsWith(PHYSIOTHERAPIST_DIGIT)) {
      throw new InvalidRecord(
          "profession-mismatch",
          "inamiNumber",
          "Field 'inamiNumber' begins with %s, but physiotherapists' numbers begin with %s."
              .formatted(number.value().charAt(0), PHYSIOTHERAPIST_DIGIT));
    }
  }

  private static void requireDoctor(InamiNumber number) throws InvalidRecord {
    if (!number.value().startsWith(DOCTOR_DIGIT)) {
      throw new InvalidRecord(
          "profession-mismatch",
          "inamiNumber",
          "Field 'inamiNumber' begins with %s, but doctors' numbers begin with %s."
              .formatted(number.value().charAt(0), DOCTOR_DIGIT));
    }
  }

  private static void checkRegistration(ProviderRegistration registration) throws InvalidRecord {
    String number = registration.inamiNumber().value();
    requireFirstDigit(
        registration.profession(), number, Profession.PHYSIOTHERAPIST, PHYSIOTHERAPIST_DIGIT);
    requireFirstDigit(
        registration.profession(), number, Profession.GENERAL_PRACTITIONER, DOCTOR_DIGIT);
    if (!registration.competenceCode().equals(registration.inamiNumber().competenceCode())) {
      throw new InvalidRecord(
          "competence-mismatch",
          "competenceCode",
          "Field 'competenceCode' is %s, but the number ends in %s."
              .formatted(
                  registration.competenceCode(), registration.inamiNumber().competenceCode()));
    }
    requireOrderOrNoDay(
        "firstRegisteredOn", registration.firstRegisteredOn(), "endedOn", registration.endedOn());
  }

  private static void requireFirstDigit(
      Profession said, String number, Profession profession, String digit) throws InvalidRecord {
    if (said == profession && !number.startsWith(digit)) {
      throw new InvalidRecord(
          "profession-mismatch",
          "profession",
          "Field 'profession' is %s, whose numbers begin with %s, but this number begins with %s."
              .formatted(profession, digit, number.charAt(0)));
    }
  }

  private void checkConventionEvent(ConventionEvent event) throws InvalidRecord {
    if (conventions.named(event.convention()).isEmpty()) {
      throw new InvalidRecord(
          "unknown-convention",
          "convention",
          "Field 'convention' names none of the known conventions.");
    }
    InvalidRecord.requireNotAfterObservation("on", event.on(), event.observedOn());
  }

  private static void requireInYear(PremiumYear year, String field, LocalDate day)
      throws InvalidRecord {
    if (!year.period().contains(day)) {
      throw new InvalidRecord(
          "outside-year",
          field,
          "Field '%s' is %s, which is no day of %s.".formatted(field, day, year));
    }
  }

  private static void checkApplication(PremiumApplication application, Topic topic)
      throws InvalidRecord {
    boolean online = application.channel() == ApplicationChannel.PROSANTE;
    if (online != (topic == Topic.PROSANTE_APPLICATIONS)) {
      throw new InvalidRecord(
          "wrong-channel",
          "channel",
          online
              ? "Field 'channel' is PROSANTE, which only ProSanté's own topic says."
              : "Field 'channel' is %s, but ProSanté's topic says PROSANTE only."
                  .formatted(application.channel()));
    }
    InvalidRecord.requireNotAfterObservation(
        "submittedOn", application.submittedOn(), application.observedOn());
  }

  /** Every premium is paid by SEPA credit transfer. */
  private void requireSepa(Iban account, LocalDate namedOn) throws InvalidRecord {
    if (account != null && !sepa.reaches(account, namedOn)) {
      throw new InvalidRecord(
          OUTSIDE_SEPA,
          "iban",
          "Field 'iban' names an account of country %s, which SEPA credit transfers do not reach."
              .formatted(account.country()));
    }
  }

  private static void requirePlausible(PremiumYear year, int lastYear) throws InvalidRecord {
    if (year.value() < FIRST_YEAR || year.value() > lastYear) {
      throw new InvalidRecord(
          "implausible-year",
          "year",
          "Field 'year' is %s, but it lies between %d and %d."
              .formatted(year, FIRST_YEAR, lastYear));
    }
  }

  /** A period that ends on the day before it begins has no day: it is withdrawn. */
  private static void requirePeriod(
      PeriodStatement stated, String firstField, LocalDate first, String lastField, LocalDate last)
      throws InvalidRecord {
    if (stated.withdrawn() == null) {
      requireOrderOrNoDay(firstField, first, lastField, last);
    }
  }

  private static void requireOrderOrNoDay(
      String firstField, LocalDate first, String lastField, LocalDate last) throws InvalidRecord {
    if (!first.minusDays(1).equals(last)) {
      requireOrder(firstField, first, lastField, last);
    }
  }

  private static void requireOrder(
      String firstField, LocalDate first, String lastField, LocalDate last) throws InvalidRecord {
    if (last != null && last.isBefore(first)) {
      throw new InvalidRecord(
          "ends-before-it-begins",
          lastField,
          "Field '%s' is %s, before '%s' %s.".formatted(lastField, last, firstField, first));
    }
  }
}
