package org.carepremiums.eligibility.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentCalendarFile;
import org.carepremiums.platform.parameters.deadline.PaymentDay;

/** When what a decision gives is paid, and to whom. */
final class PaymentSection {

  private static final PaymentCalendar CALENDAR = PaymentCalendarFile.read();

  private final List<Decision> versions;
  private final Decision decision;
  private final Lines lines;

  PaymentSection(List<Decision> versions, Lines lines) {
    this.versions = versions;
    this.decision = versions.get(versions.size() - 1);
    this.lines = lines;
  }

  void tell() {
    List<Decision> finalOnes = DecisionStatement.finalOnes(versions);
    if (decision.status() != DecisionStatus.FINAL) {
      untilFinal(finalOnes);
      return;
    }
    List<Decision> paidOnes = inForceAtTheirBatch(finalOnes);
    Decision since = since(paidOnes);
    EuroCents before = before(paidOnes, since);
    if (decision.outcome() != Outcome.GRANTED && before.equals(EuroCents.ZERO)) {
      return;
    }
    lines.section(Part.PAYMENT, StatementPhrase.PAYMENT_SECTION);
    if (before.compareTo(decision.amount()) > 0) {
      lines.line(StatementPhrase.MORE_WAS_DECIDED_BEFORE, before);
      return;
    }
    day(since);
    if (!before.equals(EuroCents.ZERO)) {
      lines.line(StatementPhrase.OF_WHICH_DECIDED_BEFORE, before);
    }
    payee();
  }

  private void untilFinal(List<Decision> finalOnes) {
    if (!finalOnes.isEmpty()) {
      Decision inForce = finalOnes.get(finalOnes.size() - 1);
      lines.section(Part.PAYMENT, StatementPhrase.PAYMENT_SECTION);
      lines.line(
          StatementPhrase.EARLIER_DECISION_STANDS, inForce.decidedOn().value(), inForce.amount());
    } else if (decision.outcome() != Outcome.NOT_APPLIED_FOR && decision.prospect() == null) {
      lines.section(Part.PAYMENT, StatementPhrase.PAYMENT_SECTION);
      lines.line(StatementPhrase.NOTHING_PAID_YET);
    }
  }

  /** Those by which anything is paid: the last of those that the same batch pays for. */
  private static List<Decision> inForceAtTheirBatch(List<Decision> finalOnes) {
    List<Decision> paidOnes = new ArrayList<>();
    for (Decision one : finalOnes) {
      if (!paidOnes.isEmpty() && batch(paidOnes.get(paidOnes.size() - 1)).equals(batch(one))) {
        paidOnes.remove(paidOnes.size() - 1);
      }
      paidOnes.add(one);
    }
    return paidOnes;
  }

  private static Optional<PaymentDay> batch(Decision decision) {
    return CALENDAR.dueOn(decision.decidedOn());
  }

  /** The version since which the amount is the same: that is the one that is paid. */
  private static Decision since(List<Decision> paidOnes) {
    int first = paidOnes.size() - 1;
    while (first > 0 && paidOnes.get(first - 1).amount().equals(paidOnes.get(first).amount())) {
      first--;
    }
    return paidOnes.get(first);
  }

  private static EuroCents before(List<Decision> paidOnes, Decision since) {
    int place = paidOnes.indexOf(since);
    return place == 0 ? EuroCents.ZERO : paidOnes.get(place - 1).amount();
  }

  private void day(Decision since) {
    LocalDate by = decision.payBefore();
    Optional<PaymentDay> due = batch(since);
    if (due.isEmpty() && by == null) {
      lines.line(StatementPhrase.PAYMENT_NOT_PLANNED);
    } else if (due.isEmpty()) {
      lines.line(StatementPhrase.PAID_BY, by);
    } else if (by == null) {
      lines.line(StatementPhrase.PAYMENT_PLANNED, due.get().paidOn());
    } else if (due.get().paidOn().isAfter(by)) {
      lines.line(StatementPhrase.PAID_AFTER, due.get().paidOn(), by, since.decidedOn().value());
    } else {
      lines.line(StatementPhrase.PAID_ON, due.get().paidOn(), by);
    }
  }

  private void payee() {
    if (decision.payee().kind() == PayeeKind.INSTITUTION) {
      if (decision.payee().institution() == null) {
        lines.line(StatementPhrase.TO_SOME_INSTITUTION);
      } else {
        lines.line(StatementPhrase.TO_INSTITUTION, decision.payee().institution());
      }
    } else if (isToPortalAccount(decision)) {
      lines.line(
          StatementPhrase.TO_PORTAL_ACCOUNT,
          DecisionStatement.DEADLINES.portalOn(decision.decidedOn().value()).value());
    } else {
      lines.line(StatementPhrase.TO_LAST_ACCOUNT);
    }
  }

  /** Whether what it gives goes to the account that was named in the portal. */
  static boolean isToPortalAccount(Decision decision) {
    return decision.payee().kind() != PayeeKind.INSTITUTION
        && decision.scheme() != Scheme.GP_INTEGRATED_PRACTICE
        && decision.scheme() != Scheme.GP_STARTER_DMG;
  }
}
