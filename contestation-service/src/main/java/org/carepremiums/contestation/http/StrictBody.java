package org.carepremiums.contestation.http;

import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.platform.web.RequestRefused;

/** Reads what a person sends as strictly as what comes by topic. */
final class StrictBody {

  private StrictBody() {}

  /**
   * @throws RequestRefused when it is no such record, naming the field
   */
  static <T> T read(byte[] body, Class<T> type) {
    return readUsable(body, type).value();
  }

  /**
   * The same, with what of somebody's own words could not be kept.
   *
   * @throws RequestRefused when it is no such record, naming the field
   */
  static <T> UsableRecord<T> readUsable(byte[] body, Class<T> type) {
    try {
      return RecordReader.readUsable(body, type);
    } catch (InvalidRecord wrong) {
      throw RequestRefused.invalid(wrong.field(), wrong.reason());
    }
  }
}
