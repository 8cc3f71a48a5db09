package org.carepremiums.eligibility.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.eligibility.tariff.AttestedService;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.Setting;
import org.carepremiums.eligibility.tariff.Situation;

/**
 * One attested service as it is sent. A flag that is absent is false.
 *
 * @param provider the first 8 digits of the INAMI number
 * @param patient tells patients apart; never a NISS
 * @param code the nomenclature code
 * @param date when, in Belgium
 * @param time when it began, in Belgium
 * @param setting where
 * @param conventioned whether the provider adhered to the convention on that day
 * @param preferential whether the patient has the preferential rate
 * @param situation what it treated
 * @param rank the how manieth base service of the series, treatment year or year it was; absent to
 *     count those of the list
 * @param coefficient the coefficient of the nomenclature, where the tariff does not have it
 * @param reimbursedPercent how much of the fee insurance pays back to this patient where the
 *     provider adheres, in per cent; the tariff does not have it
 * @param elaborateFile whether an elaborate file with assessment, plan and goals was started
 * @param writtenReport whether it is a written report
 * @param secondDailySession whether it is the second session of the day
 * @param atPatientsDemand whether the patient wanted it at that hour or on that day
 * @param ownHours whether the provider set that hour or day himself
 * @param prescribedForThatDay whether the doctor expressly prescribed that day
 */
public record TariffLine(
    InamiKey provider,
    @Text(
            maxLength = 64,
            pattern = "(?!([0-9][ .-]?){11}$)" + Text.REFERENCE,
            form = "an opaque reference, which a NISS is not")
        String patient,
    @Text(maxLength = 6, pattern = "[0-9]{6}", form = "6 digits") String code,
    LocalDate date,
    @MayBeAbsent
        @Text(
            maxLength = 5,
            pattern = "([01][0-9]|2[0-3]):[0-5][0-9]",
            form = "a time written as HH:MM")
        String time,
    Setting setting,
    boolean conventioned,
    boolean preferential,
    @MayBeAbsent TreatedSituation situation,
    @MayBeAbsent Integer rank,
    @MayBeAbsent BigDecimal coefficient,
    @MayBeAbsent BigDecimal reimbursedPercent,
    @MayBeAbsent Boolean elaborateFile,
    @MayBeAbsent Boolean writtenReport,
    @MayBeAbsent Boolean secondDailySession,
    @MayBeAbsent Boolean atPatientsDemand,
    @MayBeAbsent Boolean ownHours,
    @MayBeAbsent Boolean prescribedForThatDay) {

  /**
   * @param reference tells the situations of one patient apart
   * @param startedOn the day of the first service for it
   * @param approvedAsNew whether the médecin-conseil agreed to it as a new situation
   * @param uroGynaecoColoProctological whether it is the Fa of nomenclature art. 7 §14, 5°, A, h
   */
  public record TreatedSituation(
      @Text(maxLength = 64, pattern = Text.REFERENCE, form = "a reference") String reference,
      @MayBeAbsent LocalDate startedOn,
      @MayBeAbsent Boolean approvedAsNew,
      @MayBeAbsent Boolean uroGynaecoColoProctological) {

    private Situation toSituation() {
      return new Situation(
          reference, startedOn, isTrue(approvedAsNew), isTrue(uroGynaecoColoProctological));
    }
  }

  AttestedService toService() {
    return new AttestedService(
        provider,
        patient,
        new NomenclatureCode(code),
        date,
        time == null ? null : LocalTime.parse(time),
        setting,
        conventioned,
        preferential,
        situation == null ? null : situation.toSituation(),
        rank,
        coefficient,
        reimbursedPercent,
        isTrue(elaborateFile),
        isTrue(writtenReport),
        isTrue(secondDailySession),
        isTrue(atPatientsDemand),
        isTrue(ownHours),
        isTrue(prescribedForThatDay));
  }

  private static boolean isTrue(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}
