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
 * Under which competence code INAMI knows a doctor, and since when: 003 and 004 are general
 * practitioners, 005 and 006 general practitioners in training (rule book §13, "Effectively
 * active").
 *
 * @param inamiNumber the care provider
 * @param competenceCode three digits
 * @param from first day under this code
 * @param to last day under this code; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which the source established it
 */
public record CompetenceRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String competenceCode,
    LocalDate from,
    @MayBeAbsent LocalDate to,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutProvider, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public CompetenceRecord(
      InamiNumber inamiNumber,
      String competenceCode,
      LocalDate from,
      LocalDate to,
      LocalDate observedOn) {
    this(inamiNumber, competenceCode, from, to, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.doctor(inamiNumber);
    check.period(this, "from", from, "to", to);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, from, to);
    return Stated.fact(
        new FactValue.Competence(
            competenceCode, days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
