package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.TellsWhich;
import org.carepremiums.contracts.value.Text;

/**
 * Which package a provider keeps patient files with.
 *
 * @param inamiNumber the provider
 * @param packageId the package, named as by eHealth
 * @param usedFrom first day
 * @param usedTo last day; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which this was declared
 */
public record SoftwareUseRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate usedFrom,
    @MayBeAbsent LocalDate usedTo,
    @MayBeAbsent
        @TellsWhich
        @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @TellsWhich @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements ProviderAct, AboutProvider, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public SoftwareUseRecord(
      InamiNumber inamiNumber,
      String packageId,
      LocalDate usedFrom,
      LocalDate usedTo,
      LocalDate observedOn) {
    this(inamiNumber, packageId, usedFrom, usedTo, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.period(this, "usedFrom", usedFrom, "usedTo", usedTo);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, usedFrom, usedTo);
    return Stated.fact(
        new FactValue.SoftwareUse(
            packageId, days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
