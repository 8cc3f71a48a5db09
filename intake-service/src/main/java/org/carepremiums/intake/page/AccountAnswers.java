package org.carepremiums.intake.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carepremiums.intake.act.AccountForm;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.intake.act.KnownAccount;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which one names an account, on its way through its steps.
 *
 * @param iban the account, as it was typed
 * @param holder who holds it
 * @param validFrom the first day on which it may be paid to, as in {@code 2025-03-31}; blank for
 *     the day of the act
 * @param step {@code change} returns to the form and {@code confirm} ends it; anything else checks
 */
public record AccountAnswers(
    @RestForm String iban,
    @RestForm String holder,
    @RestForm String validFrom,
    @RestForm String step) {

  static final List<String> FIELDS = List.of("iban", "holder", "validFrom");

  /**
   * A form that nobody has filled in.
   *
   * @param standing the account that stands; its holder mostly holds the next one too
   */
  static AccountAnswers blank(Optional<KnownAccount> standing, LocalDate today) {
    return new AccountAnswers(
        null, standing.map(KnownAccount::holder).orElse(null), today.toString(), null);
  }

  boolean isToBeChanged() {
    return "change".equals(step);
  }

  boolean isConfirmed() {
    return "confirm".equals(step);
  }

  /** What is wrong with the first day. */
  List<FieldProblem> problems(LocalDate today) {
    try {
      return day().filter(first -> first.isBefore(today)).isPresent()
          ? List.of(new FieldProblem("validFrom", "past", AccountPhrase.FROM_PAST.with(today)))
          : List.of();
    } catch (DateTimeParseException wrong) {
      return List.of(
          new FieldProblem("validFrom", "not-a-day", AccountPhrase.FROM_NOT_A_DAY.alone()));
    }
  }

  private Optional<LocalDate> day() {
    return validFrom == null || validFrom.isBlank()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(validFrom.strip()));
  }

  /** The account as it is named; without a first day where what was typed is none. */
  AccountForm form(LocalDate today) {
    return new AccountForm(iban, holder, problems(today).isEmpty() ? day().orElse(today) : null);
  }

  /** As it is printed on bank cards. */
  String ibanInGroups() {
    return iban.replaceAll("[^A-Za-z0-9]", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("(.{4})(?=.)", "$1 ");
  }
}
