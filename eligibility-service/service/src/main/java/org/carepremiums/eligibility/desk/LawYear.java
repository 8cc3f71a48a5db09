package org.carepremiums.eligibility.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.web.page.Page;

/**
 * The law of a premium in a year, in one edition, as a page shows it.
 *
 * @param version the file and its digest, as decisions name it
 * @param edition which one this is, in words
 * @param others the other editions: their numbers with what they are
 * @param conditions in the order of the law
 * @param sources what decisions wait for
 * @param sourcesOfSome what some of them wait for besides
 * @param deadlines days after which decisions may come out otherwise
 * @param parameters the values of the law
 * @param documents what the short names of references stand for
 * @param address premium and year, as they stand in addresses
 */
public record LawYear(
    String version,
    String edition,
    Map<Integer, String> others,
    List<ConditionOfLaw> conditions,
    List<String> sources,
    List<String> sourcesOfSome,
    List<LocalDate> deadlines,
    List<ParameterView> parameters,
    Map<String, Documents.Document> documents,
    String address) {

  private static final ProviderFacts NOTHING_KNOWN = ProviderFacts.of(List.of(), Map.of());

  /**
   * A condition.
   *
   * @param ruleId the rule on which it stands while nothing is known
   */
  public record ConditionOfLaw(String title, String required, String ruleId) {}

  static LawYear of(Page page, SchemeInForce shown, Map<Integer, String> others, LocalDate today) {
    Premium rules = shown.rules();
    RuleContext context = new RuleContext(rules.year().lastDay(), Set.of());
    return new LawYear(
        shown.version(),
        edition(page, shown),
        others,
        rules.conditions().stream()
            .map(
                condition ->
                    new ConditionOfLaw(
                        page.text(condition.title().alone()),
                        page.text(condition.required()),
                        condition.assess(NOTHING_KNOWN, context).basis().ruleId()))
            .toList(),
        inWords(page, rules.sources()),
        inWords(page, rules.sourcesOfSome()),
        rules.deadlines(),
        shown.values().entrySet().stream()
            .map(value -> ParameterView.of(page, value.getKey(), value.getValue(), today))
            .toList(),
        Documents.cited(
            shown.values().values().stream()
                .flatMap(value -> Stream.of(value.source(), value.legalReference()))
                .toList(),
            page.language()),
        rules.scheme().id() + "/" + rules.year());
  }

  /** Which edition that is. */
  static String edition(Page page, SchemeInForce one) {
    return page.text(
        one.edition() == 1
            ? LawDeskPhrase.LAW_EDITION_FIRST.alone()
            : LawDeskPhrase.LAW_EDITION_LATER.with(one.edition(), one.knownFrom()));
  }

  private static List<String> inWords(Page page, List<SourceYear> sources) {
    return sources.stream().map(source -> page.text(source.inWords())).toList();
  }
}
