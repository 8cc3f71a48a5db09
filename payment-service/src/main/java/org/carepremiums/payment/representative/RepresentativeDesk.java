package org.carepremiums.payment.representative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.NamedBankAccount;
import org.carepremiums.payment.ledger.Representative;
import org.carepremiums.payment.ledger.RepresentativeKind;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.NamedBy;
import org.carepremiums.payment.store.RepresentativeStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.account.SepaArea;
import org.jboss.logging.Logger;

/**
 * Two persons say who is paid in the place of a provider who died, has a guardian, or is called
 * otherwise now. The account comes from a document and not from the provider, so it is no account
 * change; two more persons stand between it and a payment, as for any batch.
 */
@ApplicationScoped
public class RepresentativeDesk {

  private static final Logger LOG = Logger.getLogger(RepresentativeDesk.class);
  private static final int MAX_REASON = 500;

  /** Characters of a name or a reference at most. */
  public static final int LONGEST = 70;

  private static final String REPLACED = "another one was confirmed";

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final RepresentativeStore representatives;
  private final SepaArea sepa = SepaArea.read();

  @Inject
  RepresentativeDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      LedgerStore ledgers,
      RepresentativeStore representatives) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.representatives = representatives;
  }

  /** Whether something can be the name of a holder, or the reference of a document. */
  public static boolean isLine(String typed) {
    return typed != null
        && !typed.isBlank()
        && typed.matches(Text.LINE)
        && typed.length() <= LONGEST;
  }

  /**
   * Records who is to be paid. Nothing is paid to them before a second person confirms. The same
   * request again changes nothing.
   *
   * @throws Refusal when no SEPA credit transfer reaches the account, or another one waits
   */
  public Representative propose(
      InamiKey provider,
      RepresentativeKind kind,
      String holder,
      Iban iban,
      String document,
      LocalDate validFrom,
      Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          if (!sepa.reaches(iban, day.value())) {
            throw Refusal.invalid("iban", RefusalPhrase.ACCOUNT_OUT_OF_REACH.alone());
          }
          ledgers.load(List.of(provider), day);
          Optional<Representative> waiting = representatives.proposedOf(provider);
          if (waiting.isPresent()) {
            Representative known = waiting.get();
            boolean same =
                operator.is(known.proposedBy())
                    && known.kind() == kind
                    && known.holder().equals(holder)
                    && known.iban().equals(iban)
                    && known.document().equals(document)
                    && known.validFrom().equals(validFrom);
            if (same) {
              return known;
            }
            throw Refusal.conflict(
                "representative-waits", RefusalPhrase.REPRESENTATIVE_WAITS.alone());
          }
          long id =
              representatives.propose(
                  provider, kind, holder, iban, document, validFrom, day, operator.name());
          return representatives.find(id).orElseThrow();
        });
  }

  /**
   * Another person confirms: from now on premiums are paid there, and one that stood before is
   * ended. The same request again changes nothing.
   *
   * @throws Refusal when there is no such proposal of the provider, it was ended, or the same
   *     person recorded it
   */
  public Representative confirm(InamiKey provider, long id, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          // Its provider is locked with the ledger, so that nobody else confirms meanwhile
          Ledger ledger = ledgers.load(List.of(provider), day);
          Representative proposed = named(provider, id);
          if (operator.is(proposed.confirmedBy()) && proposed.endedOn() == null) {
            return proposed;
          }
          if (!proposed.isProposed()) {
            throw Refusal.conflict(
                "representative-settled", RefusalPhrase.REPRESENTATIVE_SETTLED.alone());
          }
          if (operator.is(proposed.proposedBy())) {
            throw Refusal.conflict(
                "same-person", RefusalPhrase.PROPOSED_BY_SAME_PERSON.with(operator));
          }
          for (Representative before : representatives.standing(List.of(provider.value()))) {
            representatives.end(before.id(), day, operator.name(), REPLACED);
          }
          representatives.confirm(id, day, operator.name());
          NamedBankAccount account = proposed.account(day.value());
          ledgers.saveNamed(List.of(new NamedBy(provider, account)));
          ledger.represent(provider, account);
          save(ledger, day, outgoing);
          LOG.infof("representative %d of %s is paid from now on", id, provider);
          return representatives.find(id).orElseThrow();
        });
  }

  /**
   * Ends a representation, or sets a proposal aside: premiums are paid to the provider again, as
   * the order of accounts says.
   *
   * @throws Refusal when there is no such representative of the provider, it was ended, or no
   *     reason is given
   */
  public Representative end(InamiKey provider, long id, String reason, Operator operator) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw Refusal.invalid("reason", RefusalPhrase.END_NEEDS_REASON.with(MAX_REASON));
    }
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          Ledger ledger = ledgers.load(List.of(provider), day);
          Representative known = named(provider, id);
          if (operator.is(known.endedBy())) {
            return known;
          }
          if (known.endedOn() != null) {
            throw Refusal.conflict(
                "representative-settled", RefusalPhrase.REPRESENTATIVE_SETTLED.alone());
          }
          representatives.end(id, day, operator.name(), reason.strip());
          if (known.confirmedOn() != null) {
            ledger.representNoMore(provider);
            save(ledger, day, outgoing);
          }
          return representatives.find(id).orElseThrow();
        });
  }

  private void save(Ledger ledger, BusinessDay day, Outgoing outgoing) throws SQLException {
    ledgers.save(ledger, day.value(), null);
    LedgerEntries.publish(ledger, outgoing);
  }

  private Representative named(InamiKey provider, long id) throws SQLException {
    return representatives
        .find(id)
        .filter(found -> found.provider().equals(provider))
        .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_SUCH_REPRESENTATIVE.alone()));
  }
}
