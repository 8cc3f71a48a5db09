package org.carepremiums.eligibility.documentation;

import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.file.ConductFile;
import org.carepremiums.eligibility.parameters.WrittenValue;

/** What the 85 % rule asks, drawn from its files: one page per year. */
final class ConductPages {

  private ConductPages() {}

  /** The text of each page by its place in {@code docs/rules}. */
  static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    for (ConductParameters year : ConductFile.load(ConductPages.class.getClassLoader()).all()) {
      pages.put("conduct/" + year.year() + ".md", page(year));
    }
    return pages;
  }

  /** What the index says of them. */
  static String index() {
    StringBuilder text = new StringBuilder(600);
    text.append("\n## ").append(LawTerm.CONDUCT.heading()).append("\n\n");
    for (ConductParameters year : ConductFile.load(ConductPages.class.getClassLoader()).all()) {
      text.append("- [services of %d](conduct/%d.md)%n".formatted(year.year(), year.year()));
    }
    text.append("\n## ").append(LawTerm.QUORUM.heading()).append("\n\n");
    text.append("One file per convention in\n");
    text.append(
        "[intake-service](../../intake-service/src/main/resources/quorum); why there, says\n");
    text.append("[ADR 9](../adr/0009-quorum-in-intake-conduct-in-eligibility.md).\n");
    return text.toString().replace("\r", "");
  }

  private static String page(ConductParameters year) {
    StringBuilder text = new StringBuilder(4_000);
    text.append("# ").append(LawTerm.CONDUCT.english()).append(", services of ");
    text.append(year.year()).append("\n\n**").append(LawTerm.CONDUCT.french());
    text.append("** (fr) · **").append(LawTerm.CONDUCT.dutch()).append("** (nl)\n\n");
    text.append("Written by the build from ");
    text.append("[the parameter file](../../../eligibility-service/conduct/src/main/resources/");
    text.append(ConductFile.name(year.year())).append("); see the [index](../README.md).\n\n");
    text.append(Markdown.headOfValues("Parameter", "Value"));
    year.byName()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        text.append(
                            Markdown.rowOfValue(
                                value, "`" + name + "`", WrittenValue.of(value.value())))));
    return text.toString();
  }
}
