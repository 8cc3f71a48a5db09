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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * A delivery and what has come of it so far, or a day's records outside any delivery. Opening,
 * records and manifest may come in any order, and more than once.
 */
@Entity
@Table(name = "delivery")
public class Delivery extends PanacheEntityBase {

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

  @Convert(converter = CodeCounts.class)
  @Column(name = "rejected_by_code")
  Map<String, Integer> rejectedByCode;

  /** The first of the fields that records were accepted without. */
  @Convert(converter = Notes.class)
  List<Receipt.Note> notes;

  /** How many fields records were accepted without. */
  int noted;

  @Column(name = "receipt_version")
  int receiptVersion;

  @Column(name = "receipt_due")
  boolean receiptDue;

  @Transient private boolean notedAnew;
  @Transient private ReceivedNumbers numbers;
  @Transient private DataChecksum dataChecksum;

  /**
   * Takes a record in.
   *
   * @param number its number within the delivery; {@code null} outside any delivery
   * @param data its bytes; {@code null} where there were none
   * @return whether that number had come before
   */
  public boolean receive(Integer number, byte[] data) {
    receiptDue = true;
    if (number == null) {
      received++;
      return false;
    }
    if (!numbers().add(number)) {
      return true;
    }
    dataChecksum().add(data == null ? new byte[0] : data);
    received++;
    return false;
  }

  /** Counts what became of a record that was taken in. */
  public void count(RecordOutcome outcome, String code) {
    switch (outcome) {
      case ACCEPTED -> accepted++;
      case DUPLICATE -> duplicates++;
      case SUPERSEDED -> superseded++;
      case REJECTED -> {
        rejected++;
        Map<String, Integer> counts = new TreeMap<>(rejectedByCode);
        counts.merge(code, 1, Integer::sum);
        rejectedByCode = counts;
      }
    }
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
   * further years as complete.
   *
   * @throws InvalidRecord when an earlier manifest announced something else
   */
  public void close(DeliveryClosed manifest) throws InvalidRecord {
    sawDay(manifest.observedOn());
    byte[] announcedChecksum = DataChecksum.ofHex(manifest.checksum()).toBytes();
    if (announced != null
        && (announced != manifest.count() || !Arrays.equals(checksum, announcedChecksum))) {
      throw new InvalidRecord(
          "contradictory-manifest",
          announced != manifest.count() ? "count" : "checksum",
          "An earlier manifest of this delivery announced another %s."
              .formatted(announced != manifest.count() ? "count" : "checksum"));
    }
    if (announced == null) {
      announced = manifest.count();
      checksum = announcedChecksum;
      setPeriod(manifest.period());
      receiptDue = true;
    }
    TreeSet<Integer> years = new TreeSet<>(Arrays.stream(completes).boxed().toList());
    manifest.completesYears().stream().map(PremiumYear::value).forEach(years::add);
    completes = years.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Brings what is stored up to what was taken in.
   *
   * @return whether its source is told at once: it became complete just now, or a record was
   *     accepted without a field
   */
  boolean settle() {
    if (numbers != null) {
      receivedNumbers = numbers.toBytes();
    }
    if (dataChecksum != null) {
      receivedChecksum = dataChecksum.toBytes();
    }
    DeliveryStatus before = status;
    if (!daily) {
      status =
          announced == null
              ? DeliveryStatus.OPEN
              : isWhole() ? DeliveryStatus.COMPLETE : DeliveryStatus.INCOMPLETE;
    }
    return notedAnew || status == DeliveryStatus.COMPLETE && before != DeliveryStatus.COMPLETE;
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
