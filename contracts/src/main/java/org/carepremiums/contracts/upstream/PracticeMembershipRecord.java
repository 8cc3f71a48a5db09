package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A general practitioner belongs to a registered group practice (PPI6-PPI8).
 *
 * @param inamiNumber the care provider
 * @param practiceId the registered practice
 * @param practiceRegisteredOn the day on which the practice was registered
 * @param from first day of the membership
 * @param to last day of the membership; {@code null} while it lasts
 * @param registeredOn the day on which the membership was registered
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which the source established it
 */
public record PracticeMembershipRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM) String practiceId,
    LocalDate practiceRegisteredOn,
    LocalDate from,
    @MayBeAbsent LocalDate to,
    LocalDate registeredOn,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutProvider, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public PracticeMembershipRecord(
      InamiNumber inamiNumber,
      String practiceId,
      LocalDate practiceRegisteredOn,
      LocalDate from,
      LocalDate to,
      LocalDate registeredOn,
      LocalDate observedOn) {
    this(
        inamiNumber,
        practiceId,
        practiceRegisteredOn,
        from,
        to,
        registeredOn,
        null,
        null,
        observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.period(this, "from", from, "to", to);
    InvalidRecord.requireNotAfterObservation("registeredOn", registeredOn, observedOn);
    check.order("practiceRegisteredOn", practiceRegisteredOn, "registeredOn", registeredOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, from, to);
    return Stated.fact(
        new FactValue.PracticeMembership(
            practiceId,
            practiceRegisteredOn,
            days.from(),
            days.to(),
            registeredOn,
            days.periodId(),
            days.withdrawn()));
  }
}
