package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * Granted premiums of physiotherapists who do not exist, each with an account: two premiums of
 * everybody, without the explanations that payment does not read.
 *
 * @param lines how many are due, from 1 to 1,000,000
 */
record CutOffWorkload(int lines) {

  private static final int MOST_LINES = 1_000_000;

  /** The day on which everything is decided, and the cut-off that pays it. */
  static final LocalDate DECIDED_ON = LocalDate.of(2025, 10, 14);

  static final LocalDate CUT_OFF = LocalDate.of(2025, 10, 15);

  private static final PremiumYear YEAR = PremiumYear.of(2023);
  private static final List<Scheme> PREMIUMS =
      List.of(Scheme.PHYSIOTHERAPIST_SOFTWARE, Scheme.PHYSIOTHERAPIST_QUALITY);

  /** Small enough that a million of them stay below the limit of a batch. */
  private static final long LEAST_CENTS = 10_000;

  private static final int DIFFERENT_AMOUNTS = 9_973;

  /**
   * @throws CannotRun when there would be no lines or too many
   */
  CutOffWorkload {
    if (lines < 1 || lines > MOST_LINES) {
      throw CannotRun.notStarted(
          "--lines %d: at least 1 and at most %,d are measured.".formatted(lines, MOST_LINES));
    }
  }

  /** An event as one of our services publishes it. */
  record Told(Topic topic, String key, String eventId, Object data) {}

  /** What the lines come to, in cents. */
  long totalCents() {
    long total = 0;
    for (int line = 0; line < lines; line++) {
      total += cents(line);
    }
    return total;
  }

  /** Tells the account of each person, and then what was decided of that person. */
  void tell(Consumer<Told> listener) {
    for (int line = 0; line < lines; line++) {
      InventedPerson person = InventedPerson.physiotherapist(line / PREMIUMS.size());
      if (line % PREMIUMS.size() == 0) {
        listener.accept(account(person));
      }
      listener.accept(decision(person, line));
    }
  }

  private static long cents(int line) {
    return LEAST_CENTS + line % DIFFERENT_AMOUNTS;
  }

  private static Told account(InventedPerson person) {
    String provider = person.key().value();
    FactValue.BankAccount account =
        new FactValue.BankAccount(
            person.iban(),
            null,
            person.holder(),
            DECIDED_ON,
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);
    Fact fact =
        new Fact(
            Fact.id(provider, account, Source.PROSANTE, 1),
            provider,
            1,
            Period.since(DECIDED_ON),
            account,
            Source.PROSANTE,
            Topic.PROSANTE_BANK_ACCOUNTS.topicName(),
            null,
            DECIDED_ON,
            new BusinessDay(DECIDED_ON),
            null);
    return new Told(Topic.BANK_ACCOUNT_FACTS, provider, fact.factId(), fact);
  }

  private static Told decision(InventedPerson person, int line) {
    Scheme scheme = PREMIUMS.get(line % PREMIUMS.size());
    Decision decision =
        new Decision(
            Decision.id(scheme, YEAR, person.key(), 1),
            scheme,
            YEAR,
            person.key(),
            person.inamiNumber(),
            1,
            DecisionStatus.FINAL,
            Outcome.GRANTED,
            EuroCents.of(cents(line)),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            "benchmark@0",
            new Notification(NotificationChannel.PROSANTE, DECIDED_ON),
            null,
            Payee.PROVIDER,
            null,
            new BusinessDay(DECIDED_ON));
    return new Told(Topic.DECISIONS, person.key().value(), decision.decisionId(), decision);
  }
}
