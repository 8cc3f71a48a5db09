package org.carepremiums.platform.parameters.contestable;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * What of a premium and year can be contested: whatever its statements show (rule book 12.24).
 * Generated from the rules, so that nothing is shown and then refused as unknown.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param activityYear the year whose services count; {@code null} where none do
 * @param criteria everything that can be contested
 */
public record ContestablePremium(
    Scheme scheme,
    PremiumYear year,
    @MayBeAbsent PremiumYear activityYear,
    List<ContestableCriterion> criteria) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Of the names in the files, which are few, and compared with each contestation. */
  private static final Map<String, String> PLAIN_NAMES = new ConcurrentHashMap<>();

  public ContestablePremium {
    criteria = List.copyOf(criteria);
  }

  /** Where the file of a premium and year is found. */
  public static String place(Scheme scheme, PremiumYear year) {
    return "contestable/" + scheme.id() + "/" + year + ".yaml";
  }

  /** Empty where no rules are known for that year. */
  public static Optional<ContestablePremium> of(Scheme scheme, PremiumYear year) {
    String place = place(scheme, year);
    return ContestablePremium.class.getClassLoader().getResource(place) == null
        ? Optional.empty()
        : Optional.of(ParameterYaml.read(place, ContestablePremium.class));
  }

  /**
   * The criteria that somebody means, by ID, name or title in any language; capitals, accents,
   * blanks and punctuation make no difference. Where that is none of them, those whose rules are
   * named in it. Several where a rule is shown with several conditions.
   *
   * @param written what a provider wrote
   */
  public List<ContestableCriterion> named(String written) {
    String wanted = plain(written);
    List<ContestableCriterion> named =
        criteria.stream()
            .filter(
                criterion ->
                    Stream.of(
                            Stream.of(criterion.name()),
                            criterion.rules().stream(),
                            criterion.titles().values().stream())
                        .flatMap(names -> names)
                        .anyMatch(name -> plainName(name).equals(wanted)))
            .toList();
    return named.isEmpty() ? withRulesIn(written) : named;
  }

  private List<ContestableCriterion> withRulesIn(String written) {
    List<String> words = NO_WORD.splitAsStream(letters(written)).toList();
    Set<String> wordsAndPairs = new HashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      wordsAndPairs.add(words.get(i - 1) + words.get(i));
    }
    return criteria.stream()
        .filter(
            criterion ->
                criterion.rules().stream()
                    .anyMatch(rule -> wordsAndPairs.contains(plainName(rule))))
        .toList();
  }

  private static String plainName(String name) {
    return PLAIN_NAMES.computeIfAbsent(name, ContestablePremium::plain);
  }

  private static String plain(String text) {
    return NO_WORD.matcher(letters(text)).replaceAll("");
  }

  private static String letters(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
