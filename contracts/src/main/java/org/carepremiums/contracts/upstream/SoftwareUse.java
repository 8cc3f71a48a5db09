package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
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
public record SoftwareUse(
    InamiNumber inamiNumber,
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate usedFrom,
    @MayBeAbsent LocalDate usedTo,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String periodId,
    @MayBeAbsent @Text(maxLength = 200) String withdrawn,
    LocalDate observedOn)
    implements ProviderAct, PeriodStatement {

  /** A period that its first day tells, and that was. */
  public SoftwareUse(
      InamiNumber inamiNumber,
      String packageId,
      LocalDate usedFrom,
      LocalDate usedTo,
      LocalDate observedOn) {
    this(inamiNumber, packageId, usedFrom, usedTo, null, null, observedOn);
  }
}
