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

/** Files of the bank that come over the topic. */
@ApplicationScoped
public class MessageRecord {

  private final BankMessages messages;

  @Inject
  MessageRecord(BankMessages messages) {
    this.messages = messages;
  }

  /**
   * @throws InvalidRecord when it is no record of a file, or the file cannot be read
   */
  static ReadBankMessage read(ReceivedRecord received) throws InvalidRecord {
    EventReader.requireType(received, EventType.BANK_MESSAGE);
    try {
      return BankMessageReader.read(contentOf(received));
    } catch (RefusedBankMessage refused) {
      throw invalid(refused);
    }
  }

  /** Takes in what one poll brought; what is refused as a whole is told to the bank. */
  void take(List<ParsedRecord<ReadBankMessage>> read, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    for (ParsedRecord<ReadBankMessage> one : read) {
      try {
        byte[] content = contentOf(one.received()).getBytes(StandardCharsets.UTF_8);
        messages.take(one.data(), content, Source.BANK.id(), day, outgoing);
      } catch (RefusedBankMessage refused) {
        outgoing.reject(one.received(), invalid(refused));
      } catch (InvalidRecord impossible) {
        throw new IllegalStateException("it was read before", impossible);
      }
    }
  }

  private static String contentOf(ReceivedRecord received) throws InvalidRecord {
    BankMessage message = RecordReader.read(received.value(), EventType.BANK_MESSAGE);
    return message.content();
  }

  private static InvalidRecord invalid(RefusedBankMessage refused) {
    return new InvalidRecord(
        refused.code(),
        refused.element() == null ? "content" : "content/" + refused.element(),
        PaymentPhrasebooks.books().in(Language.ENGLISH).text(refused.why()));
  }
}
