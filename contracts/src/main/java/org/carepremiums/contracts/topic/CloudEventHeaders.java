package org.carepremiums.contracts.topic;

/** The Kafka headers of a CloudEvent in binary mode (CloudEvents 1.0, Kafka protocol binding). */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  /** Our extension attribute: the delivery that a record belongs to. */
  public static final String DELIVERY = "ce_delivery";

  /** Our extension attribute: the record's number within its delivery, from 1. */
  public static final String SEQUENCE = "ce_sequence";

  public static final String SPEC_VERSION_VALUE = "1.0";
  public static final String JSON = "application/json";

  private CloudEventHeaders() {}

  /** The CloudEvents source of one of the parties, as in {@code /care-premiums/intake}. */
  public static String source(org.carepremiums.contracts.event.Source source) {
    return "/care-premiums/" + source.id();
  }
}
