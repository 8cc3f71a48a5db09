package org.carepremiums.contestation.http;

import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;

/** Reads what a person sends as strictly as what comes by topic. */
final class StrictBody {

  private StrictBody() {}

  /**
   * @throws RequestRefused when it is no such record, naming the field
   */
  static <T> T read(byte[] body, Class<T> type) {
    try {
      return RecordReader.read(body, type);
    } catch (InvalidRecord wrong) {
      throw RequestRefused.invalid(wrong.field(), wrong.reason());
    }
  }
}
