package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carepremiums.payment.ledger.Numbers.DAY;
import static org.carepremiums.payment.ledger.Numbers.DMG_2024;
import static org.carepremiums.payment.ledger.Numbers.FIRST_IBAN;
import static org.carepremiums.payment.ledger.Numbers.ORDERS;
import static org.carepremiums.payment.ledger.Numbers.PRACTICE_2023;
import static org.carepremiums.payment.ledger.Numbers.PRACTICE_2024;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SECOND_IBAN;
import static org.carepremiums.payment.ledger.Numbers.SOCIAL_STATUS_2021;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2022;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.inProSante;
import static org.carepremiums.payment.ledger.Numbers.withApplication;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayeeBankAccountsTest {

  private final PayeeBankAccounts payee = new PayeeBankAccounts(ORDERS);

  @Test
  @DisplayName("12.20 without any account the amount is held, and says so")
  void noAccountIsHeld() {
    assertThat(route(SOFTWARE_2023, DAY)).isEqualTo(held(HoldPhrase.NO_ACCOUNT.sentence()));
  }

  @Test
  @DisplayName("12.20 the account that came with the application is paid before ProSanté's")
  void applicationAccountComesFirst() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-09-01"));
    payee.add(withApplication(1, SECOND_IBAN, SOFTWARE_2023, "2025-06-02"));

    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("12.20 an application's account is for its premium and year alone")
  void applicationAccountIsForOnePremium() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));
    payee.add(withApplication(1, SECOND_IBAN, SOFTWARE_2023, "2025-06-02"));

    assertThat(ibanFor(QUALITY_2023)).isEqualTo(FIRST_IBAN);
    assertThat(ibanFor(SOFTWARE_2022)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("SOC3 the social status is never paid to the provider's own account")
  void socialStatusGoesToTheInstitution() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));

    assertThat(route(SOCIAL_STATUS_2021, DAY))
        .isEqualTo(held(HoldPhrase.NO_ACCOUNT_OF_INSTITUTION.sentence()));

    payee.add(withApplication(1, SECOND_IBAN, SOCIAL_STATUS_2021, "2025-06-02"));

    assertThat(ibanFor(SOCIAL_STATUS_2021)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("Of two versions the higher one holds, in whatever order they come")
  void higherVersionHolds() {
    payee.add(inProSante(2, SECOND_IBAN, "2025-03-03"));
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));

    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("An account is paid to from its first valid day on; until then the one before")
  void notBeforeItsFirstDay() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));
    payee.add(inProSante(2, SECOND_IBAN, DAY.plusDays(1).toString()));

    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
    assertThat(route(SOFTWARE_2023, DAY.plusDays(1)))
        .isInstanceOfSatisfying(
            PaymentRoute.To.class, to -> assertThat(to.account().iban()).isEqualTo(SECOND_IBAN));
  }

  @Test
  @DisplayName("An only account that is not valid yet is a hold that names the day")
  void onlyAccountNotYetValid() {
    payee.add(inProSante(1, FIRST_IBAN, "2026-01-05"));

    assertThat(route(SOFTWARE_2023, DAY))
        .isEqualTo(
            held(HoldPhrase.ACCOUNT_NOT_YET_VALID.sentence(day("2026-01-05"), day("2026-01-05"))));
  }

  @Test
  @DisplayName("An account that the bank refused is a hold that names the reason")
  void refusedAccountIsHeld() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));
    payee.add(refused(FIRST_IBAN, "2025-10-17"));

    assertThat(route(SOFTWARE_2023, DAY))
        .isEqualTo(
            held(
                HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(
                    day("2025-01-06"), BankReasonPhrase.AC04.alone())));
  }

  @Test
  @DisplayName("A refused account is usable again once it is named after the refusal")
  void sameAccountNamedAgain() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));
    payee.add(refused(FIRST_IBAN, "2025-10-17"));
    payee.add(inProSante(2, FIRST_IBAN, "2025-10-20"));

    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("Naming a refused account on the day of the refusal does not release it")
  void sameAccountNamedOnTheSameDay() {
    payee.add(inProSante(2, FIRST_IBAN, "2025-10-17"));
    payee.add(refused(FIRST_IBAN, "2025-10-17"));

    assertThat(route(SOFTWARE_2023, DAY)).isInstanceOf(PaymentRoute.Held.class);
  }

  @Test
  @DisplayName("A refused application account waits for a newer one, not for an older one")
  void refusedApplicationAccount() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));
    payee.add(withApplication(1, SECOND_IBAN, SOFTWARE_2023, "2025-06-02"));
    payee.add(refused(SECOND_IBAN, "2025-10-17"));
    assertThat(route(SOFTWARE_2023, DAY)).isInstanceOf(PaymentRoute.Held.class);

    payee.add(inProSante(2, FIRST_IBAN, "2025-11-03"));
    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("PPI16 the account that was last paid to holds, whatever is communicated since")
  void lastPaidAccountHolds() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(paid(PRACTICE_2023, FIRST_IBAN, "2024-12-05"));
    payee.add(inProSante(2, SECOND_IBAN, "2025-09-01"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(FIRST_IBAN);
    assertThat(ibanFor(DMG_2024)).isEqualTo(FIRST_IBAN);
    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("PPI16 the account that is changed with the request is paid before the last one")
  void changedWithTheRequest() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(paid(PRACTICE_2023, FIRST_IBAN, "2024-12-05"));
    payee.add(withApplication(1, SECOND_IBAN, PRACTICE_2024, "2025-09-15"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(SECOND_IBAN);
    assertThat(ibanFor(PRACTICE_2023)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("PPI16 DMG5 the starter premium goes where its integrated practice premium goes")
  void starterPremiumGoesWithTheOther() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(withApplication(1, SECOND_IBAN, PRACTICE_2024, "2025-09-15"));

    assertThat(ibanFor(DMG_2024)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("PPI16 of several payments the last one counts, and one of another premium does not")
  void lastOfSeveralPayments() {
    payee.add(withApplication(1, SECOND_IBAN, PRACTICE_2023, "2024-09-20"));
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(new PaidTo("PPI-2022", PRACTICE_2023.scheme(), FIRST_IBAN, day("2023-12-05")));
    payee.add(paid(PRACTICE_2023, SECOND_IBAN, "2024-12-05"));
    payee.add(paid(QUALITY_2023, FIRST_IBAN, "2025-02-17"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(SECOND_IBAN);

    payee.cameBack(PRACTICE_2023.toString());

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("PPI16 who was never paid is paid to the account that was communicated, or held")
  void neverPaid() {
    assertThat(route(PRACTICE_2024, DAY)).isEqualTo(held(HoldPhrase.NO_ACCOUNT.sentence()));

    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("PPI16 a last paid account that the bank refused is held until a newer one is known")
  void refusedLastPaidAccount() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(paid(PRACTICE_2023, FIRST_IBAN, "2024-12-05"));
    payee.add(refused(FIRST_IBAN, "2025-10-17"));

    assertThat(route(PRACTICE_2024, DAY))
        .isEqualTo(
            held(
                HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(
                    day("2024-01-08"), BankReasonPhrase.AC04.alone())));

    payee.add(inProSante(2, SECOND_IBAN, "2025-11-03"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("12.20 nothing is paid for a premium year of which no order is known")
  void unknownYear() {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));

    assertThat(route(Numbers.id(PRACTICE_2023.scheme(), 2017), DAY))
        .isEqualTo(held(HoldPhrase.NO_ACCOUNT_RULE.sentence()));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  @DisplayName("12.20 KQP14 an order is known for every year of every premium that can be decided")
  void everyYear(Scheme scheme) {
    payee.add(inProSante(1, FIRST_IBAN, "2025-01-06"));

    assertThat(IntStream.rangeClosed(2010, 2040).mapToObj(PremiumYear::of))
        .filteredOn(year -> ContestablePremium.of(scheme, year).isPresent())
        .isNotEmpty()
        .extracting(year -> route(Numbers.id(scheme, year.value()), DAY))
        .doesNotContain(held(HoldPhrase.NO_ACCOUNT_RULE.sentence()));
  }

  @Test
  @DisplayName("12.37 PPI16 a request with an IBAN that is none holds the premium, and says so")
  void invalidAccountOfARequest() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(paid(PRACTICE_2023, FIRST_IBAN, "2024-12-05"));
    payee.add(withApplication(1, null, PRACTICE_2024, "2025-09-14"));

    assertThat(route(PRACTICE_2024, DAY))
        .isEqualTo(held(HoldPhrase.ACCOUNT_INVALID.sentence(day("2025-09-14"))));
    assertThat(ibanFor(PRACTICE_2023)).isEqualTo(FIRST_IBAN);
    assertThat(payee.unused())
        .extracting(UnusedBankAccount::because, UnusedBankAccount::scheme, UnusedBankAccount::year)
        .containsExactly(
            tuple(
                HoldPhrase.ACCOUNT_INVALID.sentence(day("2025-09-14")),
                PRACTICE_2024.scheme(),
                PRACTICE_2024.year()));
  }

  @Test
  @DisplayName("12.20 an account outside SEPA holds the premium with that reason")
  void outsideSepa() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(
        new NamedBankAccount(
            Numbers.IN_PROSANTE,
            2,
            null,
            AccountProblem.OUTSIDE_SEPA,
            "Holder",
            day("2025-08-28"),
            day("2025-08-28"),
            ApplicationChannel.PROSANTE,
            null,
            null));

    assertThat(route(SOFTWARE_2023, DAY))
        .isEqualTo(held(HoldPhrase.ACCOUNT_OUTSIDE_SEPA.sentence(day("2025-08-28"))));
  }

  @Test
  @DisplayName("12.20 where a good account can be paid to later, the hold names its first day")
  void goodAccountLater() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(refused(FIRST_IBAN, "2025-10-17"));
    payee.add(
        new NamedBankAccount(
            Numbers.IN_PROSANTE,
            2,
            SECOND_IBAN,
            null,
            "Holder",
            day("2026-01-05"),
            day("2025-11-03"),
            ApplicationChannel.PROSANTE,
            null,
            null));

    assertThat(route(SOFTWARE_2023, DAY))
        .isEqualTo(
            held(HoldPhrase.ACCOUNT_NOT_YET_VALID.sentence(day("2025-11-03"), day("2026-01-05"))));
  }

  @ParameterizedTest(name = "named on {0}: {1}")
  @CsvSource({"2025-09-13, false", "2025-09-14, true", "2025-09-15, true"})
  @DisplayName("PPI16 a good account that is named on the same day or later is paid to instead")
  void goodAccountSince(String namedOn, boolean paid) {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(withApplication(1, null, PRACTICE_2024, "2025-09-14"));
    payee.add(inProSante(2, SECOND_IBAN, namedOn));

    assertThat(route(PRACTICE_2024, DAY) instanceof PaymentRoute.To).isEqualTo(paid);
    assertThat(payee.unused().isEmpty()).isEqualTo(paid);
  }

  @Test
  @DisplayName(
      "12.20 an account that is none and stands in ProSanté holds every premium from there")
  void invalidAccountInProSante() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(inProSante(2, null, "2025-09-14"));

    assertThat(route(SOFTWARE_2023, DAY))
        .isEqualTo(held(HoldPhrase.ACCOUNT_INVALID.sentence(day("2025-09-14"))));
    assertThat(route(SOFTWARE_2023, day("2025-09-12")))
        .as("until then the one before")
        .isInstanceOf(PaymentRoute.To.class);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = ApplicationChannel.class, names = "PROSANTE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("12.30 PPI16 an account on paper changes none, and the provider is told")
  void accountOnPaper(ApplicationChannel channel) {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(paid(PRACTICE_2023, FIRST_IBAN, "2024-12-05"));
    payee.add(onPaper(channel, SECOND_IBAN, "2025-09-15"));

    assertThat(ibanFor(PRACTICE_2024)).isEqualTo(FIRST_IBAN);
    assertThat(payee.unused())
        .extracting(UnusedBankAccount::because)
        .containsExactly(HoldPhrase.ACCOUNT_NOT_NAMED_ONLINE.sentence(day("2025-09-15"), channel));

    payee.add(inProSante(2, SECOND_IBAN, "2025-10-01"));

    assertThat(payee.unused()).as("the same number was named online since").isEmpty();
  }

  @Test
  @DisplayName("12.30 an only account on paper is a hold that says so, for every premium")
  void onlyAccountOnPaper() {
    payee.add(onPaper(ApplicationChannel.FORM, SECOND_IBAN, "2025-09-15"));
    payee.add(paid(PRACTICE_2023, SECOND_IBAN, "2024-12-05"));

    assertThat(route(PRACTICE_2024, DAY))
        .as("also where it was paid to once")
        .isEqualTo(
            held(
                HoldPhrase.ACCOUNT_NOT_NAMED_ONLINE.sentence(
                    day("2025-09-15"), ApplicationChannel.FORM)));
    assertThat(route(SOFTWARE_2023, DAY)).isEqualTo(held(HoldPhrase.NO_ACCOUNT.sentence()));
  }

  @Test
  @DisplayName(
      "12.30 the number that is known anyhow needs no word, on whatever paper it is repeated")
  void knownNumberOnPaper() {
    payee.add(inProSante(1, FIRST_IBAN, "2024-01-08"));
    payee.add(onPaper(ApplicationChannel.FORM, FIRST_IBAN, "2025-09-15"));

    assertThat(payee.unused()).isEmpty();
  }

  @Test
  @DisplayName("Two sources that use the same identifier name two accounts")
  void sameIdentifierOfTwoSources() {
    payee.add(withApplication(1, FIRST_IBAN, SOFTWARE_2023, "2025-06-02"));
    payee.add(
        withApplication(
            new BankAccountReference(Source.CONTESTATION, "application:a-1"),
            ApplicationChannel.PROSANTE,
            1,
            SECOND_IBAN,
            SOFTWARE_2022,
            "2025-06-03"));

    assertThat(ibanFor(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
    assertThat(ibanFor(SOFTWARE_2022)).isEqualTo(SECOND_IBAN);
  }

  private static NamedBankAccount onPaper(
      ApplicationChannel channel, Iban iban, String observedOn) {
    return withApplication(
        new BankAccountReference(Source.INAMI, "application:a-1"),
        channel,
        1,
        iban,
        PRACTICE_2024,
        observedOn);
  }

  private static PaymentRoute held(Sentence because) {
    return new PaymentRoute.Held(because);
  }

  private PaymentRoute route(LedgerAccountId id, LocalDate day) {
    return payee.routeOf(
        id, id.equals(SOCIAL_STATUS_2021) ? PayeeKind.INSTITUTION : PayeeKind.PROVIDER, day);
  }

  private static PaidTo paid(LedgerAccountId id, Iban iban, String on) {
    return new PaidTo(id.toString(), id.scheme(), iban, day(on));
  }

  private static LocalDate day(String on) {
    return LocalDate.parse(on);
  }

  private Iban ibanFor(LedgerAccountId id) {
    return ((PaymentRoute.To) route(id, DAY)).account().iban();
  }

  private static BankRefusal refused(Iban iban, String on) {
    return new BankRefusal(
        iban,
        "AC04",
        LocalDate.parse(on),
        BankReasons.Consequence.HELD_FOR_ACCOUNT,
        Numbers.SOFTWARE_2023);
  }
}
