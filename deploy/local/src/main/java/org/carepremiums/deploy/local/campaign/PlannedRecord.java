package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;

/**
 * A record on its way.
 *
 * @param topic where it is published
 * @param about the day that it is about, which tells its usual delivery
 * @param year the year that it is about; {@code null} where it is about days
 * @param arrival when it arrives; {@code null} for the usual delivery
 * @param data makes the record's data once the day on which it was established is known
 */
record PlannedRecord(Topic topic, LocalDate about, Integer year, ArrivalDay arrival, Data data) {

  /** The record's data. */
  interface Data {
    /**
     * @param observedOn the day on which the source established it
     */
    Object on(LocalDate observedOn);
  }

  boolean isUsual() {
    return arrival == null;
  }

  /**
   * @param day on which it is sent, and established unless it says otherwise
   */
  String json(LocalDate day) {
    boolean established = arrival != null && arrival.observedOn() != null;
    return KeptJson.write(data.on(established ? arrival.observedOn() : day));
  }
}
