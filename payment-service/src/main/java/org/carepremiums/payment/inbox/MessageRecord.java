package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.BankMessage;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.bankmessage.BankMessageReader;
import org.carepremiums.payment.bankmessage.BankMessages;
import org.carepremiums.payment.bankmessage.ReadBankMessage;
import org.carepremiums.payment.bankmessage.RefusedBankMessage;
import org.carepremiums.payment.phrases.PaymentPhrasebooks;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;

/** Files of the bank that come over the topic. */
@ApplicationScoped
public class MessageRecord {

  /** Refusals on the topic are in English; read once, since a flood of bad files has one each. */
  private static final Phrasebook ENGLISH = PaymentPhrasebooks.books().in(Language.ENGLISH);

  private final BankMessages messages;

  @Inject
  MessageRecord(BankMessages messages) {
    this.messages = messages;
  }

  /** A file that was read, with its text as it came. */
  record ReadFile(ReadBankMessage message, String content) {}

  /**
   * @throws InvalidRecord when it is no record of a file, or the file cannot be read
   */
  static ReadFile read(ReceivedRecord received) throws InvalidRecord {
    EventReader.requireType(received, EventType.BANK_MESSAGE);
    BankMessage file = RecordReader.read(received.value(), EventType.BANK_MESSAGE);
    try {
      return new ReadFile(BankMessageReader.read(file.content()), file.content());
    } catch (RefusedBankMessage refused) {
      throw invalid(refused);
    }
  }

  /** Takes in what one poll brought; what is refused as a whole is told to the bank. */
  void take(List<ParsedRecord<ReadFile>> read, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    for (ParsedRecord<ReadFile> one : read) {
      try {
        byte[] content = one.data().content().getBytes(StandardCharsets.UTF_8);
        messages.take(one.data().message(), content, Source.BANK.id(), day, outgoing);
      } catch (RefusedBankMessage refused) {
        outgoing.reject(one.received(), invalid(refused));
      }
    }
  }

  private static InvalidRecord invalid(RefusedBankMessage refused) {
    return new InvalidRecord(
        refused.code(),
        refused.element() == null ? "content" : "content/" + refused.element(),
        ENGLISH.text(refused.why()));
  }
}
