package org.carepremiums.contracts.topic;

import static org.carepremiums.contracts.event.Source.ABRUMET;
import static org.carepremiums.contracts.event.Source.BANK;
import static org.carepremiums.contracts.event.Source.CEBAM;
import static org.carepremiums.contracts.event.Source.CONTESTATION;
import static org.carepremiums.contracts.event.Source.CONVENTION_COMMISSION;
import static org.carepremiums.contracts.event.Source.COZO;
import static org.carepremiums.contracts.event.Source.EHEALTH;
import static org.carepremiums.contracts.event.Source.ELIGIBILITY;
import static org.carepremiums.contracts.event.Source.INAMI;
import static org.carepremiums.contracts.event.Source.INSURERS;
import static org.carepremiums.contracts.event.Source.INTAKE;
import static org.carepremiums.contracts.event.Source.MEDEGA;
import static org.carepremiums.contracts.event.Source.MEDICOMUT_COMMISSION;
import static org.carepremiums.contracts.event.Source.MYCARENET;
import static org.carepremiums.contracts.event.Source.PAYMENT;
import static org.carepremiums.contracts.event.Source.PROSANTE;
import static org.carepremiums.contracts.event.Source.PRO_Q_KINE;
import static org.carepremiums.contracts.event.Source.RECIP_E;
import static org.carepremiums.contracts.event.Source.RSW;
import static org.carepremiums.contracts.event.Source.SCHEDULER;
import static org.carepremiums.contracts.event.Source.SPF_SOCIAL_SECURITY;
import static org.carepremiums.contracts.event.Source.VITALINK;
import static org.carepremiums.contracts.event.Source.VZN;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Source;

/**
 * Every topic: its name, what it is keyed by, what it carries, how long it keeps it, who writes and
 * who reads it. The AsyncAPI document is generated from this list, and so are the rights at the
 * broker ({@link Account}).
 */
public enum Topic {
  PRO_Q_KINE_QUALITY_LIST(PRO_Q_KINE, "quality-list", Key.PROVIDER, EventType.QUALITY_LIST_ENTRY),
  INSURERS_ACTIVITY_COUNTS(INSURERS, "activity-counts", Key.PROVIDER, EventType.ACTIVITY_COUNT),
  RSW_SUMEHR(RSW, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT),
  ABRUMET_SUMEHR(ABRUMET, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT),
  VITALINK_SUMEHR(VITALINK, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT),
  VZN_SUMEHR(VZN, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT),
  COZO_SUMEHR(COZO, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT),
  INAMI_PROVIDERS(INAMI, "providers", Key.PROVIDER, EventType.PROVIDER_REGISTRATION),
  INAMI_CONVENTIONS(INAMI, "conventions", Key.PROVIDER, EventType.CONVENTION_EVENT),
  INAMI_PAPER_APPLICATIONS(
      INAMI, "paper-applications", Key.PROVIDER, EventType.PREMIUM_APPLICATION),
  EHEALTH_SOFTWARE_HOMOLOGATIONS(
      EHEALTH, "software-homologations", Key.SOFTWARE_PACKAGE, EventType.SOFTWARE_HOMOLOGATION),
  COMMISSION_SOFTWARE_APPROVALS(
      CONVENTION_COMMISSION,
      "software-approvals",
      Key.SOFTWARE_PACKAGE,
      EventType.SOFTWARE_APPROVAL),
  PROSANTE_SOFTWARE_USE(PROSANTE, "software-use", Key.PROVIDER, EventType.SOFTWARE_USE),
  PROSANTE_APPLICATIONS(PROSANTE, "applications", Key.PROVIDER, EventType.PREMIUM_APPLICATION),
  PROSANTE_BANK_ACCOUNTS(PROSANTE, "bank-accounts", Key.PROVIDER, EventType.BANK_ACCOUNT),
  INAMI_COMPETENCES(INAMI, "competences", Key.PROVIDER, EventType.COMPETENCE),
  INAMI_GROUP_PRACTICES(INAMI, "group-practices", Key.PROVIDER, EventType.PRACTICE_MEMBERSHIP),
  INAMI_FORFAIT_PERIODS(INAMI, "forfait-periods", Key.PROVIDER, EventType.FORFAIT_PERIOD),
  INAMI_USAGE_COUNTS(INAMI, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  INSURERS_ATTESTED_AMOUNTS(INSURERS, "attested-amounts", Key.PROVIDER, EventType.ATTESTED_AMOUNT),
  INSURERS_DMG_PATIENTS(INSURERS, "dmg-patients", Key.PROVIDER, EventType.DMG_PATIENT_COUNT),
  MYCARENET_USAGE_COUNTS(MYCARENET, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  RECIP_E_USAGE_COUNTS(RECIP_E, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  EHEALTH_USAGE_COUNTS(EHEALTH, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  CEBAM_USAGE_COUNTS(CEBAM, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  SPF_SOCIAL_SECURITY_USAGE_COUNTS(
      SPF_SOCIAL_SECURITY, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT),
  MEDEGA_ON_CALL(MEDEGA, "on-call", Key.PROVIDER, EventType.ON_CALL_PARTICIPATION),
  MEDICOMUT_SOFTWARE_ACCEPTANCES(
      MEDICOMUT_COMMISSION,
      "software-acceptances",
      Key.SOFTWARE_PACKAGE,
      EventType.SOFTWARE_ACCEPTANCE),
  PROSANTE_SOCIAL_STATUS_CONTRACTS(
      PROSANTE, "social-status-contracts", Key.PROVIDER, EventType.SOCIAL_STATUS_CONTRACT),
  INSURERS_PERSONAL_SHARE_COUNTS(
      INSURERS, "personal-share-counts", Key.PROVIDER, EventType.PERSONAL_SHARE_COUNT),
  PROSANTE_CONTESTATIONS(
      "upstream.prosante.contestations.v1",
      Key.PROVIDER,
      Set.of(PROSANTE),
      Set.of(CONTESTATION),
      EventType.CONTESTATION_REQUEST),
  BANK_PAYOUT_STATUSES(
      "upstream.bank.payout-statuses.v1",
      Key.PAYOUT,
      Set.of(BANK),
      Set.of(PAYMENT),
      EventType.BANK_STATUS),
  RECEIPTS(
      "upstream.receipts.v1",
      Key.SOURCE,
      Set.of(INTAKE),
      EnumSet.range(PRO_Q_KINE, PROSANTE),
      EventType.RECEIPT),
  REJECTIONS(
      "upstream.rejections.v1",
      Key.ORIGINAL,
      Set.of(INTAKE, ELIGIBILITY, PAYMENT, CONTESTATION),
      EnumSet.range(PRO_Q_KINE, BANK),
      EventType.REJECTION),
  BUSINESS_DAYS(
      "time.business-days.v1",
      Key.CALENDAR,
      Set.of(SCHEDULER),
      // The scheduler reads which day it opened last
      Set.of(INTAKE, ELIGIBILITY, PAYMENT, CONTESTATION, SCHEDULER),
      EventType.BUSINESS_DAY_OPENED),
  FACTS("intake.facts.v1", Key.SUBJECT, Set.of(INTAKE), Set.of(ELIGIBILITY), EventType.FACT),
  BANK_ACCOUNT_FACTS(
      "intake.bank-accounts.v1", Key.PROVIDER, Set.of(INTAKE), Set.of(PAYMENT), EventType.FACT),
  SOURCE_COMPLETENESS(
      "intake.source-completeness.v1",
      Key.SOURCE,
      Set.of(INTAKE),
      Set.of(ELIGIBILITY),
      EventType.SOURCE_COMPLETENESS),
  DECISIONS(
      "eligibility.decisions.v1",
      Key.PROVIDER,
      Set.of(ELIGIBILITY),
      Set.of(PAYMENT, CONTESTATION, PROSANTE),
      EventType.DECISION),
  APPLICATION_ANSWERS(
      "eligibility.application-answers.v1",
      Key.PROVIDER,
      Set.of(ELIGIBILITY),
      Set.of(PROSANTE),
      EventType.APPLICATION_ANSWER),
  RE_EVALUATIONS(
      "eligibility.re-evaluations.v1",
      Key.PROVIDER,
      Set.of(ELIGIBILITY),
      Set.of(ELIGIBILITY),
      EventType.RE_EVALUATION),
  PAYOUTS("payment.payouts.v1", Key.PROVIDER, Set.of(PAYMENT), Set.of(BANK), EventType.PAYOUT),
  BATCHES("payment.batches.v1", Key.BATCH, Set.of(PAYMENT), Set.of(BANK), EventType.BATCH),
  LEDGER(
      "payment.ledger.v1", Key.PROVIDER, Set.of(PAYMENT), Set.of(PROSANTE), EventType.LEDGER_ENTRY),
  CONTESTATION_WINDOWS(
      "contestation.windows.v1",
      Key.PROVIDER,
      Set.of(CONTESTATION),
      Set.of(PROSANTE),
      EventType.CONTESTATION_WINDOW),
  CASES(
      "contestation.cases.v1",
      Key.PROVIDER,
      Set.of(CONTESTATION),
      Set.of(PROSANTE),
      EventType.CASE),
  RULINGS(
      "contestation.rulings.v1",
      Key.PROVIDER,
      Set.of(CONTESTATION),
      Set.of(INTAKE),
      EventType.RULING);

  /** What the record key of a topic is. */
  public enum Key {
    /** The first 8 digits of the INAMI number. */
    PROVIDER("the first 8 digits of the INAMI number"),
    /** The software package's short name. */
    SOFTWARE_PACKAGE("the software package's short name"),
    /** The provider's 8 digits, or the software package's short name. */
    SUBJECT("the first 8 digits of the INAMI number, or the software package's short name"),
    /** The payout's end-to-end identification. */
    PAYOUT("the payout's end-to-end identification"),
    /** The batch. */
    BATCH("the batch's name"),
    /** The source's lower-case name. */
    SOURCE("the source's name"),
    /** Always the same key, so that days stay in order. */
    CALENDAR("always 'belgium'"),
    /** As on the refused record. */
    ORIGINAL("the refused record's own key");

    private final String meaning;

    Key(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }

  /** Every topic has as many, so that one provider's events on all topics meet in one consumer. */
  public static final int PARTITIONS = 8;

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration A_YEAR = Duration.ofDays(366);

  /** Room for a refused record of the broker's ordinary limit in base64, and its headers. */
  private static final int LARGEST_REJECTION_BYTES = 4 * 1024 * 1024;

  private final String topicName;
  private final Key key;
  private final Set<Source> writers;
  private final Set<Source> readers;
  private final List<EventType> types;
  private final String feed;

  Topic(Source source, String feed, Key key, EventType record) {
    this.topicName = "upstream." + source.id() + "." + feed + ".v1";
    this.key = key;
    this.writers = Set.of(source);
    this.readers = Set.of(INTAKE);
    this.types = List.of(record, EventType.DELIVERY_OPENED, EventType.DELIVERY_CLOSED);
    this.feed = feed;
  }

  Topic(String topicName, Key key, Set<Source> writers, Set<Source> readers, EventType type) {
    this.topicName = topicName;
    this.key = key;
    this.writers = Set.copyOf(writers);
    this.readers = Set.copyOf(readers);
    this.types = List.of(type);
    this.feed = null;
  }

  /** The name at the broker. */
  public String topicName() {
    return topicName;
  }

  public Key key() {
    return key;
  }

  public Set<Source> writers() {
    return writers;
  }

  public Set<Source> readers() {
    return readers;
  }

  /** What it carries; the first is the one that a record without a type is taken for. */
  public List<EventType> types() {
    return types;
  }

  /**
   * How long a record stays; a reader that is stopped for longer may miss events. A week, so that
   * personal data do not gather; a year for the opened days, of which the clock has to find the
   * last even after a long standstill.
   */
  public Duration retention() {
    return this == BUSINESS_DAYS ? A_YEAR : A_WEEK;
  }

  /**
   * The broker's settings of this topic by their names at the broker. No topic is compacted: every
   * event is a version of its own that its readers have to see, and personal data must not outlive
   * the retention.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cleanup.policy", "delete");
    settings.put("retention.ms", Long.toString(retention().toMillis()));
    if (this == REJECTIONS) {
      settings.put("max.message.bytes", Integer.toString(LARGEST_REJECTION_BYTES));
    }
    return settings;
  }

  /** Whether deliveries come on it, which intake receipts. */
  public boolean isFeed() {
    return feed != null;
  }

  /**
   * The feed's short name, as in {@code activity-counts}.
   *
   * @throws IllegalStateException when no deliveries come on it
   */
  public String feed() {
    if (feed == null) {
      throw new IllegalStateException(topicName + " carries no deliveries");
    }
    return feed;
  }

  /** The only writer of an upstream topic. */
  public Source source() {
    return writers.iterator().next();
  }

  /**
   * @throws IllegalArgumentException when there is no such topic
   */
  public static Topic of(String topicName) {
    return Arrays.stream(values())
        .filter(topic -> topic.topicName.equals(topicName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown topic '%s'".formatted(topicName)));
  }

  @Override
  public String toString() {
    return topicName;
  }
}
