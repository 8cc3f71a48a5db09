package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A software package that eHealth homologated (KSW5).
 *
 * @param packageId short lower-case name that stays the same through versions' updates of this row
 * @param name the product's name
 * @param vendor who sells it
 * @param version the homologated version
 * @param homologatedFrom first day
 * @param homologatedTo last day; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which eHealth established this
 */
public record SoftwareHomologationRecord(
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    @Text(maxLength = 100) String name,
    @Text(maxLength = 100) String vendor,
    @Text(maxLength = 50) String version,
    LocalDate homologatedFrom,
    @MayBeAbsent LocalDate homologatedTo,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutSoftware {

  /** A period that its first day tells, and that was. */
  public SoftwareHomologationRecord(
      String packageId,
      String name,
      String vendor,
      String version,
      LocalDate homologatedFrom,
      LocalDate homologatedTo,
      LocalDate observedOn) {
    this(packageId, name, vendor, version, homologatedFrom, homologatedTo, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.period(this, "homologatedFrom", homologatedFrom, "homologatedTo", homologatedTo);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, homologatedFrom, homologatedTo);
    return Stated.fact(
        new FactValue.SoftwareHomologation(
            name, vendor, version, days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
