package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What a provider contests. Two contestations with the same reference are the same when all of this
 * is.
 *
 * @param contestationId the sender's reference
 * @param channel how it was introduced
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day that counts: introduced online, or posted (Europe/Brussels)
 * @param annex names of the documents in the annex
 * @param contestedCriteria rule IDs or plain names, as the provider wrote them
 * @param motivation the provider's own words
 */
public record Contestation(
    String contestationId,
    ContestationChannel channel,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    List<String> annex,
    List<String> contestedCriteria,
    String motivation) {

  public Contestation {
    annex = List.copyOf(annex);
    contestedCriteria = List.copyOf(contestedCriteria);
  }

  public String caseId() {
    return caseId(contestationId);
  }

  /** The case that a contestation becomes. */
  public static String caseId(String contestationId) {
    return "case-" + contestationId;
  }

  public ContestedPremiumKey contested() {
    return new ContestedPremiumKey(inamiNumber.key(), scheme, year);
  }

  /** With what another adds to it; channel and day stay those of this one. */
  Contestation with(Contestation later) {
    return new Contestation(
        contestationId,
        channel,
        inamiNumber,
        scheme,
        year,
        introducedOn,
        together(annex, later.annex),
        together(contestedCriteria, later.contestedCriteria),
        words(later.motivation));
  }

  private static List<String> together(List<String> ones, List<String> more) {
    return Stream.concat(ones.stream(), more.stream()).distinct().toList();
  }

  /** Somebody who sends everything again need not be read twice. */
  private String words(String later) {
    if (later.isBlank() || motivation.contains(later)) {
      return motivation;
    }
    return motivation.isBlank() || later.contains(motivation) ? later : motivation + "\n\n" + later;
  }
}
