package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carepremiums.contracts.event.Scheme;

/**
 * One scheme in one premium year or several in a row.
 *
 * @param first the first year
 * @param last the last year
 */
record Premiums(Scheme scheme, int first, int last) {

  private static final Pattern TEXT = Pattern.compile("([A-Z]{3}) (\\d{4})(?:-(\\d{4}))?");

  /** As in {@code KSW 2022-2024}: the letters with which the rule IDs of the scheme begin. */
  @JsonCreator
  static Premiums of(String text) {
    Matcher parts = TEXT.matcher(text);
    Scheme named =
        Arrays.stream(Scheme.values())
            .filter(scheme -> parts.matches() && scheme.rulePrefix().equals(parts.group(1)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("'%s' is no premium".formatted(text)));
    int first = Integer.parseInt(parts.group(2));
    return new Premiums(
        named, first, parts.group(3) == null ? first : Integer.parseInt(parts.group(3)));
  }

  List<CampaignPremium> each() {
    return IntStream.rangeClosed(first, last)
        .mapToObj(year -> new CampaignPremium(scheme, year))
        .toList();
  }

  /** What an application is for is told by the year alone, where the profession tells the rest. */
  String asked() {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE, GP_INTEGRATED_PRACTICE -> years();
      default -> toString();
    };
  }

  @Override
  public String toString() {
    return scheme.rulePrefix() + " " + years();
  }

  private String years() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
