package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Share;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.eligibility.http.ConductView;
import org.carepremiums.platform.web.page.Page;

/**
 * A physiotherapist in the list of the 85 % rule, as a page shows it.
 *
 * @param view how the figures stand
 * @param insurers what each says, and all together
 * @param required the share that is asked, in thousandths
 * @param history every step, the first first
 * @param answers what stands in the form
 * @param step which step the form takes; {@code null} for none
 */
public record ConductOne(
    ConductView view,
    List<InsurerView> insurers,
    long required,
    List<StepView> history,
    ConductAnswers answers,
    @Nullable String step) {

  static final String SELECTION = "selection";
  static final String HEARING = "hearing";
  static final String CLOSURE = "closure";

  private static final int DECIMALS = 2;
  private static final long THOUSAND = 1_000;

  /**
   * What an insurer says.
   *
   * @param code three digits; {@code null} for all insurers together
   * @param percent in words
   * @param reached the share, in thousandths
   */
  public record InsurerView(
      @Nullable String code,
      long services,
      long collected,
      @Nullable Long beneficiaries,
      String percent,
      long reached,
      boolean below) {

    public String tone() {
      return below ? "bad" : "good";
    }
  }

  /**
   * A step that was taken.
   *
   * @param title what it led to
   * @param on when
   * @param handler who took it
   * @param said further sentences
   * @param text as it was written; {@code null} where nothing was
   */
  public record StepView(
      String title, LocalDate on, String handler, List<String> said, @Nullable String text) {}

  static ConductOne of(
      Page page,
      InamiKey provider,
      CollectedShare share,
      LocalDate day,
      ConductAnswers answers,
      boolean isHandler) {
    BigDecimal required = share.parameters().collectedShare().value();
    List<InsurerView> insurers = new ArrayList<>();
    for (InsurerFigures figures : share.insurers().insurers()) {
      insurers.add(
          insurer(page, figures.insurer(), figures.share(), figures.beneficiaries(), required));
    }
    insurers.add(insurer(page, null, share.insurers().share(), null, required));
    return new ConductOne(
        ConductView.of(provider, share, day, page.language()),
        insurers,
        thousandths(required),
        share.steps().stream().map(step -> step(page, step)).toList(),
        answers,
        isHandler ? step(share.status(), answers.step()) : null);
  }

  /** Which step comes next, or the other one that is possible where somebody asks for it. */
  private static String step(AdversarialStatus status, String asked) {
    if (status == null) {
      return SELECTION;
    }
    return switch (status) {
      case SELECTED -> asked.equals(CLOSURE) ? CLOSURE : HEARING;
      case HEARD -> CLOSURE;
      case CLOSED -> null;
    };
  }

  private static InsurerView insurer(
      Page page, String code, Share share, Long beneficiaries, BigDecimal required) {
    BigDecimal percent = share.percent(DECIMALS);
    return new InsurerView(
        code,
        share.whole(),
        share.part(),
        beneficiaries,
        percent == null ? "" : page.text(ConductDeskPhrase.CONDUCT_PERCENT.with(percent)),
        percent == null ? 0 : thousandths(percent),
        share.isBelow(required));
  }

  private static long thousandths(BigDecimal percent) {
    return Math.min(THOUSAND, percent.movePointRight(1).longValue());
  }

  private static StepView step(Page page, AdversarialStep step) {
    List<String> said = new ArrayList<>();
    said.add(
        page.text(
            ConductDeskPhrase.CONDUCT_STEP_FIGURES.with(
                step.figures().part(), step.figures().whole(), step.selectionPoint())));
    if (step.heardOn() != null) {
      said.add(page.text(ConductDeskPhrase.CONDUCT_STEP_HEARD.with(step.heardOn())));
    }
    step.proof()
        .forEach(
            proof ->
                said.add(
                    page.text(
                        ConductDeskPhrase.CONDUCT_STEP_PROOF.with(
                            proof.insurer(),
                            proof.personalShareCollected(),
                            proof.attestedServices()))));
    return new StepView(
        page.text(
            (step.outcome() == null ? step.status().phrase() : step.outcome().phrase()).alone()),
        step.on().value(),
        step.handler(),
        said,
        step.text());
  }

  public boolean isForm() {
    return step != null;
  }

  /** The share that is asked, in per cent. */
  public BigDecimal requiredPercent() {
    return BigDecimal.valueOf(required, 1).stripTrailingZeros();
  }

  /** Whether the step of the form is that one. */
  public boolean takes(String asked) {
    return asked.equals(step);
  }

  /** Whether the check can be closed without a hearing, or be heard in place of that. */
  public boolean isOnlySelected() {
    return view.status() == AdversarialStatus.SELECTED;
  }

  /** How it can end, by how that stands in a form. */
  public Map<String, String> outcomes(Page page) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    Arrays.stream(AdversarialOutcome.values())
        .filter(outcome -> !isOnlySelected() || outcome == AdversarialOutcome.CORRECTED_BY_INSURERS)
        .forEach(outcome -> outcomes.put(outcome.name(), page.text(outcome.phrase().alone())));
    return outcomes;
  }

  /** Whether a finding rests on our proposal. */
  public boolean isDefault(ConductView.Said said) {
    return said.provenance() == Provenance.DEFAULT;
  }
}
