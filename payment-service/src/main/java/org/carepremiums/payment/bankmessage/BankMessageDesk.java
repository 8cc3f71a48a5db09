package org.carepremiums.payment.bankmessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.batch.DepartedBatches;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** What operators do with messages of the bank. */
@ApplicationScoped
public class BankMessageDesk {

  private static final int MAX_REASON = 500;

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final BankMessages messages;
  private final BankMessageStore store;
  private final DepartedBatches departed;

  @Inject
  BankMessageDesk(
      UnitOfWork unitOfWork,
      OpenDay openDay,
      BankMessages messages,
      BankMessageStore store,
      DepartedBatches departed) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.messages = messages;
    this.store = store;
    this.departed = departed;
  }

  /**
   * Takes in a file that the bank gave.
   *
   * @param operator who hands it in
   * @throws RefusedBankMessage when nothing of it can be taken in
   * @throws Refusal before the first business day, or while files that have left are not known
   */
  public BankMessages.Taken handIn(byte[] file, String operator) throws RefusedBankMessage {
    ReadBankMessage message = BankMessageReader.read(file);
    return unitOfWork
        .<HandedIn>call(
            outgoing -> {
              departed.requireNone();
              try {
                return new HandedIn(messages.take(message, file, operator, day(), outgoing), null);
              } catch (RefusedBankMessage refused) {
                return new HandedIn(null, refused);
              }
            })
        .orRefused();
  }

  /** Nothing was written where it was refused. */
  private record HandedIn(BankMessages.Taken taken, RefusedBankMessage refused) {

    BankMessages.Taken orRefused() throws RefusedBankMessage {
      if (refused != null) {
        throw refused;
      }
      return taken;
    }
  }

  /**
   * Marks something as dealt with that waits for somebody.
   *
   * @param reason how, for the record
   * @throws Refusal when no reason is given, or nothing waits there
   */
  public void settle(long message, int number, String operator, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw Refusal.invalid("reason", RefusalPhrase.SETTLEMENT_NEEDS_REASON.with(MAX_REASON));
    }
    unitOfWork.call(
        outgoing -> {
          if (!store.settle(message, number, day().value(), operator, reason.strip())) {
            throw Refusal.notFound(RefusalPhrase.NO_SUCH_OPEN_NOTICE.alone());
          }
          return number;
        });
  }

  private BusinessDay day() throws SQLException {
    return openDay
        .current()
        .orElseThrow(
            () ->
                Refusal.conflict("no-business-day-yet", RefusalPhrase.NO_BUSINESS_DAY_YET.alone()));
  }
}
