package org.carepremiums.intake.quorum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What is asked of a convention to have its quorum of adhesions (CV10).
 *
 * @param quorumPercent the share of adherents that is needed
 * @param profileYear the year whose activity gives a physiotherapist a profile
 * @param profileFromServices how many services of that year a profile takes at least; 0 where any
 *     count of an insurer is a profile
 * @param numberIssuedIn the year whose new INAMI numbers are added
 * @param countedOn the day on which adhesions are counted where no other is asked for
 * @param adherentsLiterally which adherents are related to the denominator as the text says, in
 *     words
 * @param adherentsCounted which stand above the line where the result is to be a share, in words
 */
public record QuorumParameters(
    SourcedValue<BigDecimal> quorumPercent,
    SourcedValue<Integer> profileYear,
    SourcedValue<Integer> profileFromServices,
    SourcedValue<Integer> numberIssuedIn,
    SourcedValue<LocalDate> countedOn,
    SourcedValue<String> adherentsLiterally,
    SourcedValue<String> adherentsCounted) {

  /** Each value by its name. */
  public Map<String, SourcedValue<?>> byName() {
    Map<String, SourcedValue<?>> values = new LinkedHashMap<>();
    values.put("quorumPercent", quorumPercent);
    values.put("profileYear", profileYear);
    values.put("profileFromServices", profileFromServices);
    values.put("numberIssuedIn", numberIssuedIn);
    values.put("countedOn", countedOn);
    values.put("adherentsLiterally", adherentsLiterally);
    values.put("adherentsCounted", adherentsCounted);
    return values;
  }
}
