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
 * A general practitioner works in a medical house that is paid by forfait (rule book §3, §13).
 *
 * @param inamiNumber the care provider
 * @param from first day at forfait
 * @param to last day at forfait; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which the source established it
 */
public record ForfaitPeriodRecord(
    InamiNumber inamiNumber,
    LocalDate from,
    @MayBeAbsent LocalDate to,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutProvider, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public ForfaitPeriodRecord(
      InamiNumber inamiNumber, LocalDate from, LocalDate to, LocalDate observedOn) {
    this(inamiNumber, from, to, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.period(this, "from", from, "to", to);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, from, to);
    return Stated.fact(
        new FactValue.ForfaitPeriod(days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
