package org.carepremiums.eligibility.documentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.parameters.WrittenValue;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.LastDay;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.tariff.PartialTariff;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;

/** The rule documentation, drawn from rules and parameters: one page per edition, and an index. */
final class RulePages {

  private static final ProviderFacts NOTHING_KNOWN = ProviderFacts.of(List.of(), Map.of());

  private static final Phrasebook ENGLISH = DecisionPhrasebooks.in(Language.ENGLISH);

  private RulePages() {}

  /** The text of each page by its place in {@code docs/rules}. */
  static Map<String, String> of(SchemesInForce schemes, Tariffs tariffs) {
    Map<String, String> pages = new TreeMap<>();
    for (SchemeInForce edition : schemes.editions()) {
      pages.put(place(edition), page(edition));
    }
    for (Tariff tariff : tariffs.all()) {
      pages.put(TariffPage.place(tariff), TariffPage.of(tariff));
    }
    pages.putAll(ConductPages.all());
    pages.put("README.md", index(schemes, tariffs));
    return pages;
  }

  /** Named like its parameter file. */
  private static String place(SchemeInForce edition) {
    return edition.rules().scheme()
        + "/"
        + edition.rules().year()
        + (edition.edition() == 1 ? "" : "-" + edition.edition())
        + ".md";
  }

  private static String index(SchemesInForce schemes, Tariffs tariffs) {
    StringBuilder text =
        new StringBuilder(
            """
            # The rules, premium by premium and year by year

            Written by the build from rules and parameter files; do not edit. A changed rule shows
            as a changed page. Where a change is meant, write the pages anew:
            `mvn -pl eligibility-service/service -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest='RulePagesTest,CoverageTest' -Drules.update=true`.

            What each rule says, and what each source is, stands in [the rule book](../rule-book/README.md).
            [coverage.md](coverage.md) says for every rule where it stands in parameter files, code and
            tests.

            Provenance: `document` (read in one of the documents S0 to S4, whose ranks differ: see the
            [sources](../rule-book/sources.md)), `public source` (read in a stored public page), `default`
            (no source was found, the value is our proposal).
            """);
    Scheme before = null;
    for (SchemeInForce edition : schemes.editions()) {
      Scheme scheme = edition.rules().scheme();
      if (scheme != before) {
        text.append("\n## ").append(LawTerm.of(scheme).heading()).append("\n\n");
        text.append(Markdown.head("Premium year", "Followed from", "Conditions", "Defaults"));
      }
      before = scheme;
      text.append(
          Markdown.row(
              "[%s](%s)".formatted(edition.rules().year(), place(edition)),
              followedFrom(edition),
              edition.rules().conditions().size(),
              defaults(edition) + " of " + edition.values().size() + " values"));
    }
    text.append("\n## ").append(TariffPage.name().heading()).append("\n\n");
    for (Tariff tariff : tariffs.all()) {
      text.append("- [%d](%s)".formatted(tariff.year(), TariffPage.place(tariff)));
      text.append(tariff instanceof PartialTariff ? ", as far as documents tell it\n" : "\n");
    }
    text.append(ConductPages.index());
    return text.toString();
  }

  private static long defaults(SchemeInForce edition) {
    return edition.values().values().stream()
        .filter(value -> value.provenance() == Provenance.DEFAULT)
        .count();
  }

  private static String followedFrom(SchemeInForce edition) {
    return edition.edition() == 1 ? "the beginning" : edition.knownFrom().toString();
  }

  private static String page(SchemeInForce edition) {
    Premium rules = edition.rules();
    LawTerm name = LawTerm.of(rules.scheme());
    StringBuilder text = new StringBuilder(8_000);
    text.append("# ").append(name.english()).append(", premium year ").append(rules.year());
    text.append("\n\n**").append(name.french()).append("** (fr) · **").append(name.dutch());
    text.append("** (nl)\n\n");
    text.append("Edition ").append(edition.edition()).append(", followed from ");
    text.append(followedFrom(edition)).append(". Written by the build from the rules and from\n");
    text.append(
        "[the parameter file](../../../eligibility-service/law/src/main/resources/schemes/");
    text.append(place(edition).replace(".md", ".yaml"))
        .append("); see the [index](../README.md).\n");
    conditions(text, rules);
    sources(text, rules);
    deadlines(text, rules);
    parameters(text, edition);
    return text.toString();
  }

  private static void heading(StringBuilder text, LawTerm term) {
    text.append("\n## ").append(term.heading()).append("\n\n");
  }

  /** The rule is the one on which the condition stands while nothing is known. */
  private static void conditions(StringBuilder text, Premium rules) {
    heading(text, LawTerm.CONDITIONS);
    text.append(Markdown.head("", "Condition", "What is required", "Rule"));
    RuleContext context = new RuleContext(rules.year().lastDay(), Set.of());
    int number = 0;
    for (Condition condition : rules.conditions()) {
      number++;
      text.append(
          Markdown.row(
              number,
              ENGLISH.text(condition.title().alone()),
              RuleBookLinks.in(ENGLISH.text(condition.required()), Markdown.DEPTH),
              RuleBookLinks.in(
                  condition.assess(NOTHING_KNOWN, context).basis().ruleId(), Markdown.DEPTH)));
    }
  }

  private static void sources(StringBuilder text, Premium rules) {
    heading(text, LawTerm.SOURCES);
    text.append("A decision is final only once these have been delivered in full:\n\n");
    list(text, rules.sources());
    if (!rules.sourcesOfSome().isEmpty()) {
      text.append("\nOne that rests on silence about a convention waits for these too:\n\n");
      list(text, rules.sourcesOfSome());
    }
  }

  private static void list(StringBuilder text, List<SourceYear> sources) {
    for (SourceYear source : sources) {
      text.append("- ").append(ENGLISH.text(source.inWords())).append('\n');
    }
  }

  private static void deadlines(StringBuilder text, Premium rules) {
    heading(text, LawTerm.DEADLINES);
    text.append("Decisions may come out otherwise once these days have passed:\n\n");
    for (LocalDate deadline : rules.deadlines()) {
      text.append("- ").append(deadline).append('\n');
    }
  }

  private static void parameters(StringBuilder text, SchemeInForce edition) {
    heading(text, LawTerm.PARAMETERS);
    text.append(Markdown.headOfSourced("Parameter", "Value"));
    edition
        .values()
        .forEach(
            (name, parameter) ->
                text.append(
                    Markdown.row(
                        "`" + name + "`",
                        value(name, parameter.value(), edition.rules().window()),
                        RuleBookLinks.in(parameter.ruleId(), Markdown.DEPTH),
                        RuleBookLinks.in(parameter.legalReference(), Markdown.DEPTH),
                        parameter.provenance().label(),
                        RuleBookLinks.in(parameter.source(), Markdown.DEPTH),
                        published(parameter),
                        parameter.knownFrom(),
                        parameter.reviewOn())));
  }

  /** Where one has to apply and no last day was published, with what holds by default. */
  private static String value(String name, Object value, ApplicationWindow window) {
    if (value instanceof LastDay last) {
      boolean isOpenByDefault =
          name.equals("windowCloses") && last.day() == null && !window.isAutomatic();
      return last
          + (isOpenByDefault
              ? ": open until 31 December of the year in which one applies, by default"
              : "");
    }
    return WrittenValue.of(value);
  }

  private static String published(Parameter<?> parameter) {
    return parameter.publishedOn() == null
        ? parameter.publicationUnknown()
        : parameter.publishedOn().toString();
  }
}
