package org.carepremiums.eligibility.rule;

import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What one source delivers on one feed for one year.
 *
 * @param source who delivers
 * @param feed the feed's short name, as in {@code activity-counts}
 * @param year the year
 */
public record SourceYear(Source source, String feed, PremiumYear year)
    implements Comparable<SourceYear> {

  /** In words, as in {@code activity counts of 2024 from insurers}. */
  public Wording inWords() {
    return CommonPhrase.SOURCE_OF_YEAR.with(feed, year, source);
  }

  @Override
  public int compareTo(SourceYear other) {
    return toString().compareTo(other.toString());
  }

  /** {@code source/feed/year}. */
  @Override
  public String toString() {
    return source + "/" + feed + "/" + year;
  }
}
