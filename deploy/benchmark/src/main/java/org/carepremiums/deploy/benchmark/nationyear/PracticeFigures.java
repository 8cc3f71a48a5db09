package org.carepremiums.deploy.benchmark.nationyear;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * What operators counted of a general practitioner's electronic practice in 2023.
 *
 * @param chapterIvElectronic chapter IV requests that were made electronically
 * @param chapterIvAll out of how many
 * @param billedElectronically consultations that were billed electronically
 * @param billedAll out of how many
 * @param medicationSchemes how many
 * @param evidenceLinker consultations of it
 * @param handicapForms electronic ones
 * @param diabetesBarometer consultations of it
 * @param antibioticsBarometer consultations of it
 */
record PracticeFigures(
    int chapterIvElectronic,
    int chapterIvAll,
    int billedElectronically,
    int billedAll,
    int medicationSchemes,
    int evidenceLinker,
    int handicapForms,
    int diabetesBarometer,
    int antibioticsBarometer) {

  private static final int SMALLEST_WHOLE = 50;
  private static final int WHOLES = 2_000;
  private static final int OFTEN_MEANS = 20;

  /**
   * @param reached which parameters are to be reached; the others are to be missed
   */
  static PracticeFigures drawn(SplittableRandom draws, Set<PracticeParameter> reached) {
    int chapterIvAll = SMALLEST_WHOLE + draws.nextInt(WHOLES);
    int billedAll = SMALLEST_WHOLE + draws.nextInt(WHOLES);
    boolean barometers = reached.contains(PracticeParameter.BAROMETERS);
    return new PracticeFigures(
        half(draws, chapterIvAll, reached.contains(PracticeParameter.CHAPTER_IV)),
        chapterIvAll,
        half(draws, billedAll, reached.contains(PracticeParameter.ELECTRONIC_BILLING)),
        billedAll,
        times(draws, 5, reached.contains(PracticeParameter.MEDICATION_SCHEMES)),
        times(draws, 5, reached.contains(PracticeParameter.EVIDENCE_LINKER)),
        times(draws, 3, reached.contains(PracticeParameter.HANDICAP_FORMS)),
        barometers ? 1 + draws.nextInt(OFTEN_MEANS) : 0,
        barometers ? draws.nextInt(OFTEN_MEANS) : 0);
  }

  /** At least half of the whole, or less than half of it. */
  private static int half(SplittableRandom draws, int whole, boolean reached) {
    int half = (whole + 1) / 2;
    return reached ? half + draws.nextInt(whole - half + 1) : draws.nextInt(half);
  }

  private static int times(SplittableRandom draws, int least, boolean reached) {
    return reached ? least + draws.nextInt(OFTEN_MEANS) : draws.nextInt(least);
  }
}
