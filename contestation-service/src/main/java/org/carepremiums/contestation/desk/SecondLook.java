package org.carepremiums.contestation.desk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.desk.DossierView.Ruling;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What a second person looks at before confirming it, or sending it back.
 *
 * @param path of the page of the case or review, below the service's path
 * @param premium premium and year
 * @param ruling what is proposed, or was decided; {@code null} for nothing
 * @param step the number of the step with the proposal; 0 for none
 * @param canReturn whether this person can send it back
 * @param canConfirm whether this person can confirm it
 * @param why why it cannot be confirmed; {@code null} where nothing speaks against it
 * @param outlook where is shown what it would change, from the root of the site
 * @param facts what it would establish, as JSON
 */
public record SecondLook(
    String path,
    String premium,
    Ruling ruling,
    int step,
    boolean canReturn,
    boolean canConfirm,
    String why,
    String outlook,
    String facts) {

  /**
   * What waits for a second person.
   *
   * @param step its number
   * @param handler who proposed it
   * @param facts what it would establish, as JSON
   */
  record Proposal(int step, String handler, String facts) {}

  /**
   * @param me who looks at it; empty for who only reads
   * @param proposal what waits; {@code null} where nothing does
   * @param matter the name of the case or review
   * @param nothingWaits what is said where nothing waits
   */
  static SecondLook of(
      Page page,
      Optional<String> me,
      @Nullable Proposal proposal,
      String matter,
      Wording nothingWaits,
      String path,
      String premium,
      Ruling ruling,
      ContestedPremiumKey contested) {
    boolean waits = proposal != null;
    boolean own = waits && me.filter(proposal.handler()::equals).isPresent();
    return new SecondLook(
        path,
        premium,
        ruling,
        waits ? proposal.step() : 0,
        waits && me.isPresent(),
        waits && me.isPresent() && !own,
        own
            ? page.text(StepPhrase.SAME_PERSON.with(matter, proposal.handler()))
            : waits ? null : page.text(nothingWaits),
        outlook(contested),
        waits ? proposal.facts() : FactsJson.write(List.of()));
  }

  /** Where is shown what a ruling on a premium would change: a page of another service. */
  static String outlook(ContestedPremiumKey contested) {
    return "/eligibility/desk/rulings/%s/%s/%s"
        .formatted(contested.provider(), contested.scheme(), contested.year());
  }
}
