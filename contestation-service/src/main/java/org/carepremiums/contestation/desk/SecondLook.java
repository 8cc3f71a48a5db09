package org.carepremiums.contestation.desk;

import org.carepremiums.contestation.desk.DossierView.Ruling;
import org.carepremiums.contestation.premium.ContestedPremiumKey;

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

  /** Where is shown what a ruling on a premium would change: a page of another service. */
  static String outlook(ContestedPremiumKey contested) {
    return "/eligibility/desk/rulings/%s/%s/%s"
        .formatted(contested.provider(), contested.scheme(), contested.year());
  }
}
