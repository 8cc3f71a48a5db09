package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;

/** One scheme in one premium year. */
record CampaignPremium(Scheme scheme, int year) implements Comparable<CampaignPremium> {

  /** As in {@code PPI 2024}. */
  @JsonCreator
  static CampaignPremium of(String text) {
    Premiums premiums = Premiums.of(text);
    if (premiums.first() != premiums.last()) {
      throw new IllegalArgumentException("'%s' is not one year".formatted(text));
    }
    return new CampaignPremium(premiums.scheme(), premiums.first());
  }

  @Override
  public int compareTo(CampaignPremium other) {
    return Comparator.comparing(CampaignPremium::scheme)
        .thenComparing(CampaignPremium::year)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return scheme.rulePrefix() + " " + year;
  }
}
