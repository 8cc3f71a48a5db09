package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A software package that the Convention Commission approved (KSW5).
 *
 * @param packageId the package, named as by eHealth
 * @param approvedFrom first day
 * @param approvedTo last day; {@code null} while it lasts
 * @param periodId the source's own reference of the period, or its first day as it was first
 *     stated; {@code null} where the first day tells it
 * @param withdrawn why the period never was; {@code null} where it was
 * @param observedOn the day on which the Commission established this
 */
public record SoftwareApprovalRecord(
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate approvedFrom,
    @MayBeAbsent LocalDate approvedTo,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements AboutSoftware {

  /** A period that its first day tells, and that was. */
  public SoftwareApprovalRecord(
      String packageId, LocalDate approvedFrom, LocalDate approvedTo, LocalDate observedOn) {
    this(packageId, approvedFrom, approvedTo, null, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.period(this, "approvedFrom", approvedFrom, "approvedTo", approvedTo);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    StatedPeriod days = StatedPeriod.of(this, approvedFrom, approvedTo);
    return Stated.fact(
        new FactValue.SoftwareApproval(days.from(), days.to(), days.periodId(), days.withdrawn()));
  }
}
