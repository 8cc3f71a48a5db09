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
 * A physiotherapist could not work, as through illness or maternity, and INAMI counts these days as
 * days of inactivity for the social status (SOC5). Why is not asked: what lowers a threshold is the
 * days, and a reason would tell of somebody's health.
 *
 * @param inamiNumber the physiotherapist
 * @param from first day of inactivity
 * @param to last day of inactivity; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which the source established it
 */
public record InactivityPeriodRecord(
    InamiNumber inamiNumber,
    LocalDate from,
    @MayBeAbsent LocalDate to,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutProvider, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public InactivityPeriodRecord(
      InamiNumber inamiNumber, LocalDate from, LocalDate to, LocalDate observedOn) {
    this(inamiNumber, from, to, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.physiotherapist(inamiNumber);
    check.period(this, "from", from, "to", to);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, from, to);
    return Stated.fact(
        new FactValue.InactivityPeriod(days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
