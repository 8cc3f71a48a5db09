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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.UpstreamRecord;

/**
 * Every topic: its name, what it is keyed by, what it carries, how long it keeps it, who writes and
 * who reads it. The AsyncAPI document is generated from this list, and so are the rights at the
 * broker ({@link BrokerAccount}).
 *
 * <p>What comes back to those who write from outside is derived: each source that delivers has a
 * topic of receipts, and each that writes at all one of rejections, which nobody else reads.
 */
public final class Topic {

  private static final Set<Source> SERVICES =
      EnumSet.of(INTAKE, ELIGIBILITY, PAYMENT, CONTESTATION);

  private static final Set<EventType> AFTER_RESTORE =
      Set.of(
          EventType.FACT,
          EventType.DECISION,
          EventType.PAYOUT,
          EventType.BATCH,
          EventType.LEDGER_ENTRY);

  private static final String RECEIPTS = "receipts";
  private static final String REJECTIONS = "rejections";

  /** In the order in which they stand below. */
  private static final Map<String, Topic> BY_NAME = new LinkedHashMap<>();

  public static final Topic PRO_Q_KINE_QUALITY_LIST =
      feed(PRO_Q_KINE, "quality-list", Key.PROVIDER, EventType.QUALITY_LIST_ENTRY);
  public static final Topic INSURERS_ACTIVITY_COUNTS =
      feed(INSURERS, "activity-counts", Key.PROVIDER, EventType.ACTIVITY_COUNT);
  public static final Topic RSW_SUMEHR = feed(RSW, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT);
  public static final Topic ABRUMET_SUMEHR =
      feed(ABRUMET, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT);
  public static final Topic VITALINK_SUMEHR =
      feed(VITALINK, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT);
  public static final Topic VZN_SUMEHR = feed(VZN, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT);
  public static final Topic COZO_SUMEHR =
      feed(COZO, "sumehr", Key.PROVIDER, EventType.SUMEHR_COUNT);
  public static final Topic INAMI_PROVIDERS =
      feed(INAMI, "providers", Key.PROVIDER, EventType.PROVIDER_REGISTRATION);
  public static final Topic INAMI_CONVENTIONS =
      feed(INAMI, "conventions", Key.PROVIDER, EventType.CONVENTION_EVENT);
  public static final Topic INAMI_PAPER_APPLICATIONS =
      feed(INAMI, "paper-applications", Key.PROVIDER, EventType.PREMIUM_APPLICATION);
  public static final Topic EHEALTH_SOFTWARE_HOMOLOGATIONS =
      feed(
          EHEALTH, "software-homologations", Key.SOFTWARE_PACKAGE, EventType.SOFTWARE_HOMOLOGATION);
  public static final Topic COMMISSION_SOFTWARE_APPROVALS =
      feed(
          CONVENTION_COMMISSION,
          "software-approvals",
          Key.SOFTWARE_PACKAGE,
          EventType.SOFTWARE_APPROVAL);
  public static final Topic PROSANTE_SOFTWARE_USE =
      feed(PROSANTE, "software-use", Key.PROVIDER, EventType.SOFTWARE_USE);
  public static final Topic PROSANTE_APPLICATIONS =
      feed(PROSANTE, "applications", Key.PROVIDER, EventType.PREMIUM_APPLICATION);
  public static final Topic PROSANTE_BANK_ACCOUNTS =
      feed(PROSANTE, "bank-accounts", Key.PROVIDER, EventType.BANK_ACCOUNT);
  public static final Topic INAMI_COMPETENCES =
      feed(INAMI, "competences", Key.PROVIDER, EventType.COMPETENCE);
  public static final Topic INAMI_GROUP_PRACTICES =
      feed(INAMI, "group-practices", Key.PROVIDER, EventType.PRACTICE_MEMBERSHIP);
  public static final Topic INAMI_FORFAIT_PERIODS =
      feed(INAMI, "forfait-periods", Key.PROVIDER, EventType.FORFAIT_PERIOD);
  public static final Topic INAMI_USAGE_COUNTS =
      feed(INAMI, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic INSURERS_ATTESTED_AMOUNTS =
      feed(INSURERS, "attested-amounts", Key.PROVIDER, EventType.ATTESTED_AMOUNT);
  public static final Topic INSURERS_DMG_PATIENTS =
      feed(INSURERS, "dmg-patients", Key.PROVIDER, EventType.DMG_PATIENT_COUNT);
  public static final Topic MYCARENET_USAGE_COUNTS =
      feed(MYCARENET, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic RECIP_E_USAGE_COUNTS =
      feed(RECIP_E, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic EHEALTH_USAGE_COUNTS =
      feed(EHEALTH, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic CEBAM_USAGE_COUNTS =
      feed(CEBAM, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic SPF_SOCIAL_SECURITY_USAGE_COUNTS =
      feed(SPF_SOCIAL_SECURITY, "usage-counts", Key.PROVIDER, EventType.USAGE_COUNT);
  public static final Topic MEDEGA_ON_CALL =
      feed(MEDEGA, "on-call", Key.PROVIDER, EventType.ON_CALL_PARTICIPATION);
  public static final Topic MEDICOMUT_SOFTWARE_ACCEPTANCES =
      feed(
          MEDICOMUT_COMMISSION,
          "software-acceptances",
          Key.SOFTWARE_PACKAGE,
          EventType.SOFTWARE_ACCEPTANCE);
  public static final Topic PROSANTE_SOCIAL_STATUS_CONTRACTS =
      feed(PROSANTE, "social-status-contracts", Key.PROVIDER, EventType.SOCIAL_STATUS_CONTRACT);
  public static final Topic INAMI_INACTIVITY_PERIODS =
      feed(INAMI, "inactivity-periods", Key.PROVIDER, EventType.INACTIVITY_PERIOD);
  public static final Topic INSURERS_PERSONAL_SHARE_COUNTS =
      feed(INSURERS, "personal-share-counts", Key.PROVIDER, EventType.PERSONAL_SHARE_COUNT);
  public static final Topic PROSANTE_CONTESTATIONS =
      fromOutside(
          PROSANTE, "contestations", Key.PROVIDER, CONTESTATION, EventType.CONTESTATION_REQUEST);
  public static final Topic BANK_PAYOUT_STATUSES =
      fromOutside(BANK, "payout-statuses", Key.PAYOUT, PAYMENT, EventType.BANK_STATUS);
  public static final Topic BANK_MESSAGES =
      fromOutside(BANK, "messages", Key.BANK_MESSAGE, PAYMENT, EventType.BANK_MESSAGE);

  static {
    writers(Topic::isFeed).forEach(Topic::addReceipts);
    writers(Topic::isFromOutside).forEach(Topic::addRejections);
  }

  /**
   * The records of our own topics that a service refused, which is a fault of ours: whatever they
   * hold, the platform team alone reads it, as none of those who write from outside does.
   */
  public static final Topic PLATFORM_REJECTIONS =
      own("platform.rejections.v1", Key.ORIGINAL, SERVICES, Set.of(), EventType.REJECTION);

  // The scheduler reads which day it opened last
  public static final Topic BUSINESS_DAYS =
      own(
          "time.business-days.v1",
          Key.CALENDAR,
          Set.of(SCHEDULER),
          Set.of(INTAKE, ELIGIBILITY, PAYMENT, CONTESTATION, SCHEDULER),
          EventType.BUSINESS_DAY_OPENED);
  public static final Topic FACTS =
      own("intake.facts.v1", Key.SUBJECT, Set.of(INTAKE), Set.of(ELIGIBILITY), EventType.FACT);
  public static final Topic BANK_ACCOUNT_FACTS =
      own("intake.bank-accounts.v1", Key.PROVIDER, Set.of(INTAKE), Set.of(PAYMENT), EventType.FACT);
  public static final Topic SOURCE_COMPLETENESS =
      own(
          "intake.source-completeness.v1",
          Key.SOURCE,
          Set.of(INTAKE),
          Set.of(ELIGIBILITY),
          EventType.SOURCE_COMPLETENESS);
  public static final Topic DECISIONS =
      own(
          "eligibility.decisions.v1",
          Key.PROVIDER,
          Set.of(ELIGIBILITY),
          Set.of(PAYMENT, CONTESTATION, PROSANTE),
          EventType.DECISION);
  public static final Topic APPLICATION_ANSWERS =
      own(
          "eligibility.application-answers.v1",
          Key.PROVIDER,
          Set.of(ELIGIBILITY),
          Set.of(PROSANTE),
          EventType.APPLICATION_ANSWER);
  public static final Topic RE_EVALUATIONS =
      own(
          "eligibility.re-evaluations.v1",
          Key.PROVIDER,
          Set.of(ELIGIBILITY),
          Set.of(ELIGIBILITY),
          EventType.RE_EVALUATION);
  public static final Topic PAYOUTS =
      own("payment.payouts.v1", Key.PROVIDER, Set.of(PAYMENT), Set.of(BANK), EventType.PAYOUT);
  public static final Topic BATCHES =
      own("payment.batches.v1", Key.BATCH, Set.of(PAYMENT), Set.of(BANK), EventType.BATCH);
  public static final Topic LEDGER =
      own(
          "payment.ledger.v1",
          Key.PROVIDER,
          Set.of(PAYMENT),
          Set.of(PROSANTE),
          EventType.LEDGER_ENTRY);
  public static final Topic CONTESTATION_WINDOWS =
      own(
          "contestation.windows.v1",
          Key.PROVIDER,
          Set.of(CONTESTATION),
          Set.of(PROSANTE),
          EventType.CONTESTATION_WINDOW);
  public static final Topic CASES =
      own(
          "contestation.cases.v1",
          Key.PROVIDER,
          Set.of(CONTESTATION),
          Set.of(PROSANTE),
          EventType.CASE);
  public static final Topic RULINGS =
      own(
          "contestation.rulings.v1",
          Key.PROVIDER,
          Set.of(CONTESTATION),
          Set.of(INTAKE),
          EventType.RULING);

  /** Nobody's inbox: auditors, and services that are asked, compare audit records with it. */
  public static final Topic AUDIT_ANCHORS =
      own("audit.anchors.v1", Key.SOURCE, SERVICES, Set.of(), EventType.AUDIT_ANCHOR);

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
    /** The bank's own identification of a message. */
    BANK_MESSAGE("the bank's own identification of the message"),
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

  /**
   * Every topic that a service reads has as many, so that one provider's events on all of them meet
   * in one consumer.
   */
  public static final int PARTITIONS = 8;

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration A_YEAR = Duration.ofDays(366);
  private static final Duration TEN_YEARS = Duration.ofDays(3653);

  /** Room for a refused record of the broker's ordinary limit in base64, and its headers. */
  private static final int LARGEST_REJECTION_BYTES = 4 * 1024 * 1024;

  private final String topicName;
  private final Key key;
  private final Set<Source> writers;
  private final Set<Source> readers;
  private final List<EventType> types;
  private final String feed;

  private Topic(
      String topicName,
      Key key,
      Set<Source> writers,
      Set<Source> readers,
      List<EventType> types,
      String feed) {
    this.topicName = topicName;
    this.key = key;
    this.writers = Set.copyOf(writers);
    this.readers = Set.copyOf(readers);
    this.types = types;
    this.feed = feed;
  }

  /**
   * Whether its writer reads it again when its database was restored: versions have to go on above
   * those that were published, and what has left must not leave again (ADR 24).
   */
  public boolean isReadAfterRestore() {
    return AFTER_RESTORE.contains(type());
  }

  /** Deliveries of a source, which intake reads. */
  private static Topic feed(Source source, String feed, Key key, EventType record) {
    return add(
        new Topic(
            upstream(source, feed),
            key,
            Set.of(source),
            Set.of(INTAKE),
            List.of(record, EventType.DELIVERY_OPENED, EventType.DELIVERY_CLOSED),
            feed));
  }

  /** Single records of a source, which the service reads that they are meant for. */
  private static Topic fromOutside(
      Source source, String what, Key key, Source reader, EventType type) {
    return own(upstream(source, what), key, Set.of(source), Set.of(reader), type);
  }

  /** What one of us writes. */
  private static Topic own(
      String topicName, Key key, Set<Source> writers, Set<Source> readers, EventType type) {
    return add(new Topic(topicName, key, writers, readers, List.of(type), null));
  }

  private static void addReceipts(Source source) {
    own(upstream(source, RECEIPTS), Key.SOURCE, Set.of(INTAKE), Set.of(source), EventType.RECEIPT);
  }

  /** Whoever reads what a source writes may have to refuse it. */
  private static void addRejections(Source source) {
    Set<Source> refusing =
        all().stream()
            .filter(topic -> topic.writers.contains(source))
            .flatMap(topic -> topic.readers.stream())
            .collect(Collectors.toSet());
    own(upstream(source, REJECTIONS), Key.ORIGINAL, refusing, Set.of(source), EventType.REJECTION);
  }

  private static String upstream(Source source, String what) {
    return "upstream." + source.id() + "." + what + ".v1";
  }

  private static Topic add(Topic topic) {
    if (BY_NAME.put(topic.topicName, topic) != null) {
      throw new IllegalStateException("two topics have the name " + topic);
    }
    return topic;
  }

  private static Set<Source> writers(Predicate<Topic> which) {
    return all().stream()
        .filter(which)
        .flatMap(topic -> topic.writers.stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Source.class)));
  }

  /** Every topic; upstream first. */
  public static List<Topic> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** Every topic that carries this, as the rejections of all sources. */
  public static List<Topic> carrying(EventType type) {
    return all().stream().filter(topic -> topic.type() == type).toList();
  }

  /**
   * Where a source that delivers reads what became of its deliveries.
   *
   * @throws IllegalArgumentException when it delivers nothing
   */
  public static Topic receipts(Source source) {
    return of(upstream(source, RECEIPTS));
  }

  /**
   * Where a source reads which of its records were refused.
   *
   * @throws IllegalArgumentException when it writes nothing from outside
   */
  public static Topic rejections(Source source) {
    return of(upstream(source, REJECTIONS));
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

  /** Which sources read it; none if it is the platform team's. */
  public Set<Source> readers() {
    return readers;
  }

  /** What it carries; the first is the one that a record without a type is taken for. */
  public List<EventType> types() {
    return types;
  }

  /** What it is for: the first of its types. */
  public EventType type() {
    return types.get(0);
  }

  /**
   * How many partitions it has; receipts and rejections one, since one reader takes few of them.
   */
  public int partitions() {
    return type() == EventType.RECEIPT || type() == EventType.REJECTION ? 1 : PARTITIONS;
  }

  /**
   * How long a record stays; a reader that is stopped for longer may miss events. A week, so that
   * personal data do not gather; a year for the opened days, of which the clock has to find the
   * last even after a long standstill; ten years for what audit records are compared with.
   */
  public Duration retention() {
    if (this == AUDIT_ANCHORS) {
      return TEN_YEARS;
    }
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
    if (type() == EventType.REJECTION) {
      settings.put("max.message.bytes", Integer.toString(LARGEST_REJECTION_BYTES));
    }
    return settings;
  }

  /** Whether deliveries come on it, which intake receipts. */
  public boolean isFeed() {
    return feed != null;
  }

  /** Whether it is written by a source that is none of our own. */
  public boolean isFromOutside() {
    return UpstreamRecord.class.isAssignableFrom(type().dataClass());
  }

  /**
   * Whether a participant puts records on it: who writes it, and the service that passes on what
   * its writer, or a provider who would act in ProSanté, says over HTTP instead. Such records are
   * the writer's in every respect.
   */
  public boolean isPublishedBy(Source participant) {
    return writers.contains(participant)
        || participant == INTAKE && isFeed()
        || writers.contains(PROSANTE) && readers.contains(participant);
  }

  /**
   * Where its records go that are refused: to who wrote them, whatever they say of themselves;
   * those of our own topics to the platform team.
   */
  public Topic rejections() {
    return isFromOutside() ? rejections(source()) : PLATFORM_REJECTIONS;
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
    Topic topic = BY_NAME.get(topicName);
    if (topic == null) {
      throw new IllegalArgumentException("unknown topic '%s'".formatted(topicName));
    }
    return topic;
  }

  @Override
  public String toString() {
    return topicName;
  }
}
