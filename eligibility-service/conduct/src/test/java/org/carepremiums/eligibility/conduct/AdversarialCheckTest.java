package org.carepremiums.eligibility.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.Share;
import org.carepremiums.eligibility.conduct.file.ConductFile;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("CONDUCT-85 The adversarial check")
class AdversarialCheckTest {

  private static final BusinessDay SELECTED_ON = BusinessDay.of("2021-11-15");
  private static final BusinessDay LATER = BusinessDay.of("2021-12-06");
  private static final ConductParameters PARAMETERS =
      ConductFile.load(AdversarialCheckTest.class.getClassLoader()).all().get(0);
  private static final ConventionedDays BOUND =
      new ConventionedDays(
          List.of(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))));

  private final List<AdversarialStep> steps = new ArrayList<>();
  private PhysiotherapistYear figures = figures(84, 70);

  private static PhysiotherapistYear figures(long collectedByOne, long collectedByOther) {
    return new PhysiotherapistYear(
        List.of(
            new InsurerFigures("300", 100, collectedByOne, null),
            new InsurerFigures("500", 100, collectedByOther, null)));
  }

  private CollectedShare share() {
    return new CollectedShare(PARAMETERS, figures, BOUND, steps);
  }

  private void select() throws StepRefused {
    steps.add(share().select("handler-1", SELECTED_ON));
  }

  private void hear() throws StepRefused {
    steps.add(share().hear("handler-2", LATER.value(), "Patients of 500 paid in cash.", LATER));
  }

  private void close(AdversarialOutcome outcome, InsurerFigures... proof) throws StepRefused {
    steps.add(share().close("handler-2", outcome, "Receipts were shown.", List.of(proof), LATER));
  }

  @Test
  @DisplayName("CONDUCT-85 leads from selected over heard to closed, and says who did what when")
  void wholeWay() throws StepRefused {
    assertThat(share().status()).isNull();
    select();
    assertThat(share().status()).isEqualTo(AdversarialStatus.SELECTED);
    hear();
    assertThat(share().status()).isEqualTo(AdversarialStatus.HEARD);
    close(AdversarialOutcome.NOT_KEPT);

    assertThat(share().status()).isEqualTo(AdversarialStatus.CLOSED);
    assertThat(share().outcome()).isEqualTo(AdversarialOutcome.NOT_KEPT);
    assertThat(share().steps())
        .extracting(AdversarialStep::number, AdversarialStep::handler, AdversarialStep::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "handler-1", SELECTED_ON),
            org.assertj.core.groups.Tuple.tuple(2, "handler-2", LATER),
            org.assertj.core.groups.Tuple.tuple(3, "handler-2", LATER));
    assertThat(share().steps().get(0).figures()).isEqualTo(new Share(154, 200));
    assertThat(share().steps().get(0).selectionPoint()).isEqualByComparingTo("85");
    assertThat(share().standing()).isEqualTo(figures);
  }

  @Test
  @DisplayName("CONDUCT-85 figures are presumed exact until they are disproved, insurer by insurer")
  void disproved() throws StepRefused {
    select();
    hear();
    close(AdversarialOutcome.FIGURES_DISPROVED, new InsurerFigures("500", 100, 86, null));

    assertThat(share().insurers().share()).isEqualTo(new Share(154, 200));
    assertThat(share().standing().share()).isEqualTo(new Share(170, 200));
    assertThat(share().isBelowRequired()).isFalse();
    assertThat(share().isToBeReported(LATER.value())).isFalse();

    figures = figures(60, 70);
    assertThat(share().standing().share())
        .as("a later correction of the other insurer counts, the disproved figures stay disproved")
        .isEqualTo(new Share(146, 200));
  }

  @Test
  @DisplayName("CONDUCT-85 proof that stays below 85 % changes the figures, not the outcome")
  void proofBelow() throws StepRefused {
    select();
    hear();
    assertRefused("contradicts-figures", AdversarialOutcome.FIGURES_DISPROVED, 85);
    close(AdversarialOutcome.NOT_KEPT, new InsurerFigures("500", 100, 85, null));

    assertThat(share().standing().share()).isEqualTo(new Share(169, 200));
    assertThat(share().isBelowRequired()).isTrue();
  }

  @Test
  @DisplayName("CONDUCT-85 proof of 85 % contradicts the outcome that the rule was not kept")
  void notKeptAgainstProof() throws StepRefused {
    select();
    hear();
    assertRefused("contradicts-figures", AdversarialOutcome.NOT_KEPT, 86);
  }

  @Test
  @DisplayName("CONDUCT-85 who rises through a correction is shown as such, not dropped")
  void risen() throws StepRefused {
    select();
    assertThat(share().isRisenSinceSelection()).isFalse();

    figures = figures(84, 86);
    assertThat(share().isRisenSinceSelection()).isTrue();
    assertThat(share().status()).isEqualTo(AdversarialStatus.SELECTED);
    close(AdversarialOutcome.CORRECTED_BY_INSURERS);
    assertThat(share().outcome()).isEqualTo(AdversarialOutcome.CORRECTED_BY_INSURERS);

    figures = figures(84, 70);
    assertThat(share().isRisenSinceSelection())
        .as("a further correction downwards shows too")
        .isFalse();
    assertThat(share().isBelowRequired()).isTrue();
  }

  @ParameterizedTest(name = "CONDUCT-85 {0} is refused unless the physiotherapist was heard")
  @EnumSource(names = {"NOT_KEPT", "FIGURES_DISPROVED"})
  void heardFirst(AdversarialOutcome outcome) throws StepRefused {
    select();
    assertRefused("not-heard", outcome, 86);
  }

  @Test
  @DisplayName("CONDUCT-85 steps out of order are refused")
  void outOfOrder() throws StepRefused {
    assertKind("not-selected", this::hear);
    assertKind("not-selected", () -> close(AdversarialOutcome.NOT_KEPT));
    select();
    assertKind("already-selected", this::select);
    assertKind("not-risen", () -> close(AdversarialOutcome.CORRECTED_BY_INSURERS));
    hear();
    assertKind("already-heard", this::hear);
    close(AdversarialOutcome.NOT_KEPT);
    assertKind("already-closed", this::hear);
    assertKind("already-closed", () -> close(AdversarialOutcome.NOT_KEPT));
    assertKind("already-selected", this::select);
    assertThat(steps).hasSize(3);
  }

  @ParameterizedTest(name = "CONDUCT-85 a hearing on {0} is refused: {1}")
  @CsvSource({"2021-11-14, heardOn", "2021-12-07, heardOn"})
  void hearingOutsideTheCheck(LocalDate heardOn, String field) throws StepRefused {
    select();
    assertField(field, () -> share().hear("handler-1", heardOn, "Nobody came.", LATER));
  }

  @Test
  @DisplayName("CONDUCT-85 what is said of a step is checked by its field")
  void wrongWords() throws StepRefused {
    select();
    assertField("statement", () -> share().hear("handler-1", LATER.value(), " ", LATER));
    hear();
    assertField("proof", () -> close(AdversarialOutcome.FIGURES_DISPROVED));
    assertField(
        "proof",
        () -> close(AdversarialOutcome.FIGURES_DISPROVED, new InsurerFigures("900", 9, 9, null)));
    InsurerFigures twice = new InsurerFigures("500", 100, 99, null);
    assertField("proof", () -> close(AdversarialOutcome.FIGURES_DISPROVED, twice, twice));
    assertField("proof", () -> close(AdversarialOutcome.CORRECTED_BY_INSURERS, twice));
    assertField(
        "reason",
        () -> share().close("handler-1", AdversarialOutcome.NOT_KEPT, "\n", List.of(), LATER));
  }

  @Test
  @DisplayName(
      "CONDUCT-85 proof that counts no beneficiaries leaves those that the insurer counted")
  void beneficiariesStand() throws StepRefused {
    figures =
        new PhysiotherapistYear(
            List.of(
                new InsurerFigures("300", 100, 84, 20L), new InsurerFigures("500", 100, 70, 30L)));
    select();
    hear();
    close(AdversarialOutcome.FIGURES_DISPROVED, new InsurerFigures("500", 90, 80, null));

    assertThat(share().standing().servicesPerBeneficiary())
        .contains(new ServicesPerBeneficiary(190, 50));
    assertThat(figures.disprovedBy(List.of(new InsurerFigures("500", 90, 80, 9L))))
        .extracting(PhysiotherapistYear::servicesPerBeneficiary)
        .isEqualTo(Optional.of(new ServicesPerBeneficiary(190, 29)));
    assertThat(
            figures
                .disprovedBy(List.of(new InsurerFigures("500", 29, 20, null)))
                .servicesPerBeneficiary())
        .as("more beneficiaries than services are not known any more")
        .isEmpty();
  }

  @Test
  @DisplayName("CONDUCT-85 a distinction by insurer alone is a flag, and selects nobody")
  void unequalIsAFlagOnly() {
    figures =
        new PhysiotherapistYear(
            List.of(
                new InsurerFigures("300", 100, 100, null),
                new InsurerFigures("500", 100, 79, null)));

    assertThat(share().isUnequalByInsurer()).isTrue();
    assertThat(share().isToBeReported(SELECTED_ON.value())).isTrue();
    assertKind("not-below-selection-point", this::select);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("CONDUCT-85 says why a step is refused in every language")
  @EnumSource(Language.class)
  void refusesInEveryLanguage(Language language) {
    assertThatThrownBy(this::hear)
        .isInstanceOfSatisfying(
            StepRefused.class,
            refused ->
                assertThat(ConductPhrases.in(language).text(refused.reason()))
                    .isEqualTo(
                        switch (language) {
                          case ENGLISH -> "Nobody has selected the physiotherapist for this year.";
                          case FRENCH ->
                              "Le kinésithérapeute n’a pas été sélectionné pour cette année.";
                          case DUTCH -> "De kinesitherapeut is voor dit jaar niet geselecteerd.";
                          case GERMAN ->
                              "Der Kinesiotherapeut wurde für dieses Jahr nicht ausgewählt.";
                        }));
  }

  private void assertRefused(String kind, AdversarialOutcome outcome, int proved) {
    assertKind(kind, () -> close(outcome, new InsurerFigures("500", 100, proved, null)));
  }

  private static void assertKind(
      String kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            StepRefused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private static void assertField(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            StepRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
