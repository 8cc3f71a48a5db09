package org.carepremiums.intake.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.ledger.Notice;
import org.carepremiums.intake.plausibility.Anomaly;

/**
 * A delivery and what has come of it so far, or a day's records outside any delivery. Opening,
 * records and manifest may come in any order, and more than once.
 */
@Entity
@Table(name = "delivery")
public class Delivery extends PanacheEntityBase {

  /** Two records say different things, and nobody knows which of them is meant. */
  private static final List<String> CONTRADICTIONS = List.of("contradictory", "sequence-reused");

  private static final int MOST_NOTES = 100;

  @Id String id;
  String source;
  String feed;

  @Column(name = "delivery_id")
  String deliveryId;

  boolean daily;

  @Column(name = "opened_on")
  LocalDate openedOn;

  @Column(name = "observed_until")
  LocalDate observedUntil;

  @Enumerated(EnumType.STRING)
  DeliveryStatus status;

  Integer announced;

  @Column(name = "period_from")
  LocalDate periodFrom;

  @Column(name = "period_to")
  LocalDate periodTo;

  byte[] checksum;
  int[] completes;

  @Column(name = "received_numbers")
  byte[] receivedNumbers;

  int received;

  @Column(name = "received_checksum")
  byte[] receivedChecksum;

  int accepted;
  int rejected;
  int duplicates;
  int superseded;

  @Convert(converter = CodeCountsConverter.class)
  @Column(name = "rejected_by_code")
  Map<String, Integer> rejectedByCode;

  /** The first of the fields that records were accepted without. */
  @Convert(converter = ReceiptNotesConverter.class)
  List<Receipt.Note> notes;

  /** How many fields records were accepted without. */
  int noted;

  @Column(name = "receipt_version")
  int receiptVersion;

  @Column(name = "receipt_due")
  boolean receiptDue;

  /** How many refused records its source, or a case handler for it, stands by. */
  @Column(name = "confirmed_rejected")
  int confirmedRejected;

  /** Since when and why they are stood by. */
  @Column(name = "confirmed_on")
  LocalDate confirmedOn;

  String confirmation;

  /** What cannot be right in the years that it names, as it was found when it had arrived whole. */
  @Convert(converter = AnomaliesConverter.class)
  List<Anomaly> anomalies;

  /** How many of its records had become facts by then. */
  @Column(name = "judged_accepted")
  int judgedAccepted;

  /** Whether its source, or a case handler for it, stands by that. */
  @Column(name = "confirmed_plausible")
  boolean confirmedPlausible;

  /** Why it completes nothing although it has arrived whole, separated by commas. */
  @Column(name = "held_for")
  String heldFor;

  @Transient private boolean notedAnew;
  @Transient private boolean closedAnew;
  @Transient private Boolean wholeBefore;
  @Transient private ReceivedNumbers numbers;
  @Transient private DataChecksum dataChecksum;

  @Transient private final Map<Integer, List<RefusedRecord>> refusedByNumber = new HashMap<>();

  @Transient private final Map<String, RefusedRecord> refused = new LinkedHashMap<>();
  @Transient private final List<RefusedRecord> mended = new ArrayList<>();

  /**
   * Takes a record in.
   *
   * @param number its number within the delivery; {@code null} outside any delivery
   * @param digest the SHA-256 of its data
   * @return what it is to the delivery by its number
   */
  public Reception receive(Integer number, byte[] digest) {
    rememberWhetherWhole();
    receiptDue = true;
    if (number == null) {
      received++;
      return Reception.FIRST;
    }
    if (numbers().add(number)) {
      dataChecksum().toggle(digest);
      received++;
      return Reception.FIRST;
    }
    Optional<RefusedRecord> before = standingRefused(number);
    before.ifPresent(
        refusal -> {
          dataChecksum().toggle(refusal.digest());
          dataChecksum().toggle(digest);
        });
    return before.isPresent() ? Reception.MENDS : Reception.REPEATS;
  }

  /** Counts what became of a record that was taken in; it settles what was refused before it. */
  public void count(RecordOutcome outcome, Integer number) {
    switch (outcome) {
      case ACCEPTED -> accepted++;
      case DUPLICATE -> duplicates++;
      case SUPERSEDED -> superseded++;
      case REJECTED -> throw new IllegalArgumentException("what is refused is not taken in");
    }
    forgetRefusals(number);
  }

  /**
   * Counts a refused record. The last word under a number stands: what was refused there before is
   * forgotten, and the same bytes again are a duplicate.
   *
   * @param place its topic, partition and offset
   * @param number its number within the delivery; {@code null} outside any delivery
   * @param digest the SHA-256 of its data
   */
  public void refuse(
      String place, Integer number, Reception reception, byte[] digest, InvalidRecord refusal) {
    if (number != null
        && refusedByNumber.getOrDefault(number, List.of()).stream()
            .anyMatch(before -> before.isOf(digest))) {
      duplicates++;
      return;
    }
    forgetRefusals(number);
    RefusedRecord record =
        new RefusedRecord(
            place,
            number,
            reception == Reception.REPEATS,
            digest,
            refusal.code(),
            refusal.field(),
            refusal.getMessage());
    refused.put(place, record);
    stands(record);
    rejected++;
    count(refusal.code(), 1);
  }

  /** What was refused and corrected is written down: it is not written once more. */
  void written() {
    refused.clear();
    mended.clear();
    refusedByNumber.clear();
  }

  /** A record stands refused. */
  void stands(RefusedRecord record) {
    if (record.number() != null) {
      refusedByNumber.computeIfAbsent(record.number(), first -> new ArrayList<>()).add(record);
    }
  }

  /** The records that were refused since it was loaded, and not corrected. */
  Collection<RefusedRecord> refused() {
    return refused.values();
  }

  /** The records that stood refused when it was loaded, and do so no longer. */
  List<RefusedRecord> mended() {
    return mended;
  }

  private Optional<RefusedRecord> standingRefused(int number) {
    return refusedByNumber.getOrDefault(number, List.of()).stream()
        .filter(record -> !record.repeated())
        .findFirst();
  }

  private void forgetRefusals(Integer number) {
    List<RefusedRecord> before = number == null ? null : refusedByNumber.remove(number);
    if (before == null) {
      return;
    }
    for (RefusedRecord record : before) {
      if (refused.remove(record.place()) == null) {
        mended.add(record);
      }
      rejected--;
      count(record.code(), -1);
    }
  }

  private void count(String code, int more) {
    Map<String, Integer> counts = new TreeMap<>(rejectedByCode);
    counts.merge(code, more, (one, other) -> one + other == 0 ? null : one + other);
    rejectedByCode = counts;
  }

  /**
   * Notes a field that a record was accepted without.
   *
   * @param place the record's topic, partition and offset
   * @param number its number within the delivery; {@code null} outside any delivery
   */
  public void note(String place, Integer number, UnusableField leftOut) {
    if (notes.size() < MOST_NOTES) {
      List<Receipt.Note> more = new ArrayList<>(notes);
      more.add(new Receipt.Note(place, number, leftOut.name(), leftOut.problem()));
      notes = more;
    }
    noted++;
    notedAnew = true;
  }

  /** Something in it was established on that day: nobody takes notice of the whole before. */
  public void sawDay(LocalDate observedOn) {
    if (observedUntil == null || observedOn.isAfter(observedUntil)) {
      observedUntil = observedOn;
    }
  }

  /**
   * The source said that it begins; again changes nothing.
   *
   * @param day the business day on which notice was taken of that
   */
  public void open(DeliveryOpened opening, BusinessDay day) {
    sawDay(opening.observedOn());
    if (openedOn == null) {
      openedOn = day.value();
      receiptDue = true;
    }
    if (announced == null && periodFrom == null && opening.period() != null) {
      setPeriod(opening.period());
    }
  }

  /**
   * The source said what it holds. The same manifest again changes nothing, except that it may name
   * further years as complete; another one replaces it.
   *
   * @throws InvalidRecord when everything that an earlier manifest announced has been taken in:
   *     what comes on top of it is a delivery of its own
   */
  public void close(DeliveryClosed manifest) throws InvalidRecord {
    rememberWhetherWhole();
    sawDay(manifest.observedOn());
    byte[] announcedChecksum = DataChecksum.ofHex(manifest.checksum()).toBytes();
    boolean same =
        announced != null
            && announced == manifest.count()
            && Arrays.equals(checksum, announcedChecksum);
    if (!same && rejected == 0 && hasArrived()) {
      throw new InvalidRecord(
          "contradictory-manifest",
          announced != manifest.count() ? "count" : "checksum",
          "Everything that an earlier manifest of this delivery announced was taken in; this one"
              + " announces another %s."
                  .formatted(announced != manifest.count() ? "count" : "checksum"));
    }
    TreeSet<Integer> years = new TreeSet<>();
    if (same) {
      Arrays.stream(completes).forEach(years::add);
    } else {
      announced = manifest.count();
      checksum = announcedChecksum;
      setPeriod(manifest.period());
    }
    closedAnew |= !same;
    receiptDue |= !same;
    manifest.completesYears().stream().map(PremiumYear::value).forEach(years::add);
    completes = years.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Brings what is stored up to what was taken in.
   *
   * @param refusedPercent beyond which share of refused records it completes nothing
   */
  void settle(BigDecimal refusedPercent) {
    if (numbers != null) {
      receivedNumbers = numbers.toBytes();
    }
    if (dataChecksum != null) {
      receivedChecksum = dataChecksum.toBytes();
    }
    if (daily) {
      return;
    }
    heldFor = hasArrived() ? String.join(",", holds(refusedPercent)) : "";
    status =
        announced == null
            ? DeliveryStatus.OPEN
            : hasArrived() && heldFor.isEmpty()
                ? DeliveryStatus.COMPLETE
                : DeliveryStatus.INCOMPLETE;
  }

  private Set<String> holds(BigDecimal refusedPercent) {
    Set<String> holds = new LinkedHashSet<>();
    if (rejected > confirmedRejected) {
      if (contradictions() > 0) {
        holds.add("contradictory");
      }
      if (isAbove(refusedPercent)) {
        holds.add("refused");
      }
    }
    if (isImplausible()) {
      anomalies.forEach(anomaly -> holds.add(anomaly.kind().id()));
    }
    return holds;
  }

  /** Whether it has arrived whole and completes nothing all the same. */
  boolean isHeld() {
    return !heldFor.isEmpty();
  }

  /**
   * Whether its source is told at once: it became complete, or arrived and is held, or a record was
   * accepted without a field.
   *
   * @param before its status before this batch
   */
  boolean isToldAtOnce(DeliveryStatus before) {
    return notedAnew
        || status == DeliveryStatus.COMPLETE && before != DeliveryStatus.COMPLETE
        || isHeld() && hasArrivedNow();
  }

  /** Whether the years that it names are to be judged, now that it has arrived whole. */
  boolean isToBeJudged() {
    return hasArrived() && completes.length > 0 && (hasArrivedNow() || judgedAccepted != accepted);
  }

  /** What was found holds it until somebody stands by it. */
  void judged(List<Anomaly> found) {
    anomalies = found;
    judgedAccepted = accepted;
    confirmedPlausible = false;
  }

  /**
   * The same figures are compared with what else became known.
   *
   * @return whether that says something else
   */
  boolean judgedAgain(List<Anomaly> found) {
    if (inWords(found).equals(inWords(anomalies))) {
      return false;
    }
    anomalies = found;
    receiptDue = true;
    return true;
  }

  private static List<String> inWords(List<Anomaly> anomalies) {
    return anomalies.stream().map(Anomaly::inWords).toList();
  }

  /** Whether something that cannot be right keeps it from completing anything. */
  boolean isImplausible() {
    return !anomalies.isEmpty() && !confirmedPlausible;
  }

  private boolean hasArrivedNow() {
    return hasArrived() && (closedAnew || Boolean.FALSE.equals(wholeBefore));
  }

  /** Its source, or a case handler for it, stands by what it holds as it is. */
  void confirm(String reason, BusinessDay day) {
    confirmedRejected = rejected;
    confirmedPlausible = true;
    confirmation = reason;
    confirmedOn = day.value();
    receiptDue = true;
  }

  /** Whether everything that is announced has arrived. */
  boolean hasArrived() {
    return announced != null && isWhole();
  }

  /** Whether more of its records were refused than that share. */
  boolean isAbove(BigDecimal refusedPercent) {
    return BigDecimal.valueOf(rejected)
            .movePointRight(2)
            .compareTo(refusedPercent.multiply(BigDecimal.valueOf(received)))
        > 0;
  }

  /** How many of its records contradict others of it. */
  int contradictions() {
    return CONTRADICTIONS.stream().mapToInt(code -> rejectedByCode.getOrDefault(code, 0)).sum();
  }

  private void rememberWhetherWhole() {
    if (wholeBefore == null) {
      wholeBefore = hasArrived();
    }
  }

  /**
   * The business day on which notice is taken of what it holds by now.
   *
   * @return empty where no day is open, and nothing that could be read says one
   */
  Optional<BusinessDay> notice(Optional<BusinessDay> open) {
    return observedUntil == null ? open : Optional.of(Notice.of(observedUntil, open));
  }

  DeliveryName name() {
    return new DeliveryName(Source.of(source), feed, deliveryId);
  }

  Period period() {
    return periodFrom == null ? null : new Period(periodFrom, periodTo);
  }

  ReceivedNumbers numbers() {
    if (numbers == null) {
      numbers = ReceivedNumbers.of(receivedNumbers);
    }
    return numbers;
  }

  boolean checksumFits() {
    return Arrays.equals(dataChecksum().toBytes(), checksum);
  }

  private boolean isWhole() {
    return received == announced && numbers().highest() <= announced && checksumFits();
  }

  private DataChecksum dataChecksum() {
    if (dataChecksum == null) {
      dataChecksum = DataChecksum.of(receivedChecksum);
    }
    return dataChecksum;
  }

  private void setPeriod(Period period) {
    periodFrom = period.from();
    periodTo = period.to();
  }
}
