package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.carepremiums.contracts.value.InamiKey;

/**
 * One attested service.
 *
 * @param provider who gave it
 * @param patient tells patients apart, and nothing more
 * @param code which service it was
 * @param date when, in Belgium
 * @param time when it began, in Belgium; {@code null} where it is not told
 * @param setting where
 * @param conventioned whether the provider adhered to the convention on that day
 * @param preferential whether the patient has the preferential rate
 * @param situation what it treated; {@code null} where it is not told
 * @param rank the how manieth base service it was; {@code null} to count those of the list
 * @param coefficient the coefficient of the nomenclature where the tariff has none; {@code null}
 *     where it is not told
 * @param reimbursedPercent how much of the fee insurance pays back to this patient where the
 *     provider adheres, in per cent; {@code null} where it is not told
 * @param elaborateFile whether an elaborate file with assessment, plan and goals was started with
 *     it
 * @param writtenReport whether it is a written report
 * @param secondDailySession whether it is the second session of the day
 * @param atPatientsDemand whether the patient wanted it at that hour or on that day
 * @param ownHours whether the hour is one of the provider's consultation hours or initiative
 * @param prescribedForThatDay whether the doctor expressly prescribed that day
 */
public record AttestedService(
    InamiKey provider,
    String patient,
    NomenclatureCode code,
    LocalDate date,
    LocalTime time,
    Setting setting,
    boolean conventioned,
    boolean preferential,
    Situation situation,
    Integer rank,
    BigDecimal coefficient,
    BigDecimal reimbursedPercent,
    boolean elaborateFile,
    boolean writtenReport,
    boolean secondDailySession,
    boolean atPatientsDemand,
    boolean ownHours,
    boolean prescribedForThatDay)
    implements Line {

  boolean isHospitalised() {
    return setting == Setting.HOSPITALISED;
  }
}
