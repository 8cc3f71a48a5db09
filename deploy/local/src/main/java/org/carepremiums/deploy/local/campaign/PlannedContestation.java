package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * One contestation of a kind of provider, and what becomes of it.
 *
 * @param premium which decision is contested
 * @param on the day of introduction or posting
 * @param tolerated whether it is in time only because the last day was rolled
 * @param said what it says
 * @param completed what came later under the same reference; {@code null} where nothing did
 * @param becomes how it stood in between, and what becomes of it in the end
 * @param establishing the fact that the ruling establishes; {@code null} where it does not
 */
record PlannedContestation(
    CampaignPremium premium,
    Channel channel,
    LocalDate on,
    @MayBeAbsent Answer tolerated,
    Said said,
    @MayBeAbsent Completed completed,
    List<Stage> becomes,
    @MayBeAbsent ArchetypeEvent establishing) {

  /** By registered letter, or through ProSanté. */
  enum Channel {
    LETTER,
    ONLINE
  }

  /**
   * @param against the criteria as the provider names them; none where the provider names none
   * @param annex whether there is one; absent for yes
   */
  record Said(List<String> against, @MayBeAbsent Answer annex) {

    boolean isAnnexed() {
      return annex != Answer.NO;
    }

    private String words() {
      return " against "
          + (against.isEmpty() ? "nothing" : String.join(" ", against))
          + (isAnnexed() ? "" : " without annex");
    }
  }

  /** What completes it, and the day of completing. */
  record Completed(LocalDate on, Said said) {}

  /**
   * How it stands.
   *
   * @param by the day at whose end it does; {@code null} for the end of the campaign
   * @param on when it was decided or assigned; {@code null} where nobody did
   * @param because the phrase that says why; {@code null} where that is not compared
   * @param until the last day on which it can be completed; {@code null} likewise
   */
  record Stage(
      CaseStatus status,
      @MayBeAbsent LocalDate by,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent String because,
      @MayBeAbsent LocalDate until) {

    private String words() {
      return " -> "
          + status
          + (by == null ? "" : " by " + by)
          + (on == null ? "" : " " + on)
          + (because == null ? "" : " " + because)
          + (until == null ? "" : " until " + until);
    }
  }

  PlannedContestation {
    for (int index = 0; index < becomes.size(); index++) {
      if (becomes.get(index).by() == null ^ index == becomes.size() - 1) {
        throw new IllegalArgumentException("the last stage, and no other, is without a day");
      }
    }
  }

  boolean isByLetter() {
    return channel == Channel.LETTER;
  }

  boolean isTolerated() {
    return tolerated == Answer.YES;
  }

  /** What becomes of it. */
  CaseStatus status() {
    return end().status();
  }

  /** When it was decided or assigned; {@code null} where nobody did. */
  LocalDate decidedOn() {
    return end().on();
  }

  private Stage end() {
    return becomes.get(becomes.size() - 1);
  }

  boolean establishesApplication() {
    return establishing instanceof ArchetypeEvent.Application;
  }

  /** As the page for readers tells it, as in {@code KSW 2024 online 2025-09-22 against nothing}. */
  String words() {
    return premium
        + " "
        + channel.name().toLowerCase(Locale.ROOT)
        + " "
        + on
        + (isTolerated() ? " tolerated" : "")
        + said.words()
        + (completed == null ? "" : " completed " + completed.on() + completed.said().words())
        + becomes.stream().map(Stage::words).collect(Collectors.joining())
        + (establishing == null ? "" : " establishing " + establishing.words());
  }
}
