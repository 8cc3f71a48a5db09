package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What records of the right form are held against.
 *
 * @param conventions whether a convention of that name is known
 * @param reached whether SEPA credit transfers reached an account on a day
 * @param source who writes where the record came
 * @param openDay the business day that is open; empty before the first
 */
public record RecordCheck(
    Predicate<String> conventions,
    BiPredicate<Iban, LocalDate> reached,
    Source source,
    Optional<BusinessDay> openDay) {

  /** An account is named that no premium can be paid to. */
  public static final String OUTSIDE_SEPA = "outside-sepa";

  /**
   * The first year of which the system holds anything: a premium of 2015 may still be owed (KQP14).
   */
  private static final int FIRST_YEAR = 2015;

  private static final String PHYSIOTHERAPIST_DIGIT = "5";
  private static final String DOCTOR_DIGIT = "1";

  /**
   * Refuses what a record of the right form may still say wrong.
   *
   * @throws InvalidRecord with the code, field and reason of the first thing that is wrong
   */
  public void require(FeedRecord record) throws InvalidRecord {
    notFromTheFuture(record);
    record.check(this);
  }

  /** The same of a record that begins or ends a delivery. */
  public void notFromTheFuture(UpstreamRecord record) throws InvalidRecord {
    if (openDay.filter(record::isFromTheFuture).isPresent()) {
      throw new InvalidRecord(
          InvalidRecord.FROM_THE_FUTURE,
          "observedOn",
          "Field 'observedOn' is %s, but business day %s is open."
              .formatted(record.observedOn(), openDay.get()));
    }
  }

  void year(PremiumYear year, LocalDate observedOn) throws InvalidRecord {
    LocalDate day = openDay.map(BusinessDay::value).orElse(observedOn);
    if (!isYear(year, day)) {
      throw new InvalidRecord(
          "implausible-year",
          "year",
          "Field 'year' is %s, but it lies between %d and %d."
              .formatted(year, FIRST_YEAR, lastYear(day)));
    }
  }

  /** Whether anything can be said of a year on a day: the year after it is the last. */
  public static boolean isYear(PremiumYear year, LocalDate day) {
    return year.value() >= FIRST_YEAR && year.value() <= lastYear(day);
  }

  private static int lastYear(LocalDate day) {
    return day.getYear() + 1;
  }

  void inYear(PremiumYear year, String field, LocalDate day) throws InvalidRecord {
    if (!year.period().contains(day)) {
      throw new InvalidRecord(
          "outside-year",
          field,
          "Field '%s' is %s, which is no day of %s.".formatted(field, day, year));
    }
  }

  /** A period that ends on the day before it begins has no day: it is withdrawn. */
  void period(
      PeriodStatement stated, String firstField, LocalDate first, String lastField, LocalDate last)
      throws InvalidRecord {
    if (stated.withdrawn() == null) {
      orderOrNoDay(firstField, first, lastField, last);
    }
  }

  void orderOrNoDay(String firstField, LocalDate first, String lastField, LocalDate last)
      throws InvalidRecord {
    if (!first.minusDays(1).equals(last)) {
      order(firstField, first, lastField, last);
    }
  }

  void order(String firstField, LocalDate first, String lastField, LocalDate last)
      throws InvalidRecord {
    if (last != null && last.isBefore(first)) {
      throw new InvalidRecord(
          "ends-before-it-begins",
          lastField,
          "Field '%s' is %s, before '%s' %s.".formatted(lastField, last, firstField, first));
    }
  }

  void atMost(String partField, int part, String wholeField, int whole) throws InvalidRecord {
    if (part > whole) {
      throw new InvalidRecord(
          "more-than-all",
          partField,
          "Field '%s' is %d, but '%s' %d.".formatted(partField, part, wholeField, whole));
    }
  }

  void physiotherapist(InamiNumber number) throws InvalidRecord {
    firstDigit(number, "physiotherapists", PHYSIOTHERAPIST_DIGIT);
  }

  void doctor(InamiNumber number) throws InvalidRecord {
    firstDigit(number, "doctors", DOCTOR_DIGIT);
  }

  private static void firstDigit(InamiNumber number, String whose, String digit)
      throws InvalidRecord {
    if (!number.value().startsWith(digit)) {
      throw new InvalidRecord(
          "profession-mismatch",
          "inamiNumber",
          "Field 'inamiNumber' begins with %s, but %s' numbers begin with %s."
              .formatted(number.value().charAt(0), whose, digit));
    }
  }

  /** Numbers of the two professions that receive premiums begin with a digit of their own. */
  void profession(Profession said, InamiNumber number) throws InvalidRecord {
    String digit =
        switch (said) {
          case PHYSIOTHERAPIST -> PHYSIOTHERAPIST_DIGIT;
          case GENERAL_PRACTITIONER -> DOCTOR_DIGIT;
          case OTHER -> "";
        };
    if (!number.value().startsWith(digit)) {
      throw new InvalidRecord(
          "profession-mismatch",
          "profession",
          "Field 'profession' is %s, whose numbers begin with %s, but this number begins with %s."
              .formatted(said, digit, number.value().charAt(0)));
    }
  }

  void convention(String named) throws InvalidRecord {
    if (!conventions.test(named)) {
      throw new InvalidRecord(
          "unknown-convention",
          "convention",
          "Field 'convention' names none of the known conventions.");
    }
  }

  /** Every premium is paid by SEPA credit transfer. */
  void account(Iban account, LocalDate namedOn) throws InvalidRecord {
    if (account != null && !reached.test(account, namedOn)) {
      throw new InvalidRecord(
          OUTSIDE_SEPA,
          "iban",
          "Field 'iban' names an account of country %s, which SEPA credit transfers do not reach."
              .formatted(account.country()));
    }
  }
}
