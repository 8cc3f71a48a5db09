package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.DecisionStatement;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.carepremiums.platform.wording.text.Language;

/**
 * The statements of some rows of the tables, in every language, as somebody has read and approved
 * them. {@code -Dstatements.update=true} writes them anew, to be read in a diff.
 */
final class ApprovedStatements {

  /** Rows by their table and name, with the name of their files. */
  static final Map<String, String> CASES =
      Map.ofEntries(
          Map.entry(
              "gp-integrated-practice: PPI6 mean exactly at the threshold (PY2024)",
              "ppi-granted-by-group-mean"),
          Map.entry(
              "gp-integrated-practice: PPI3 24,999.99 EUR attested (PY2024)",
              "ppi-refused-too-little-attested"),
          Map.entry(
              "gp-integrated-practice: P24-4 Sumehr below, Vitalink not complete: amount so far (PY2024)",
              "ppi-preliminary-without-vitalink"),
          Map.entry(
              "gp-integrated-practice: PPI3 nothing attested, insurers not complete (PY2024)",
              "ppi-pending-amount-attested"),
          Map.entry("gp-starter-dmg: DMG1 standard starter 2021 (PY2021)", "dmg-granted"),
          Map.entry(
              "physiotherapist-software: KSW3 499 services in 2024 (PY2024)",
              "ksw-refused-one-service-short"),
          Map.entry(
              "physiotherapist-quality: KQP1 standard physiotherapist 2023 (PY2023)",
              "kqp-granted-in-leap-year"),
          Map.entry(
              "physiotherapist-quality: KQP8 not on the list, which is complete (PY2023)",
              "kqp-refused-not-on-list"),
          Map.entry(
              "physiotherapist-quality: KQP14 nobody has looked yet whether it was paid (PY2015)",
              "kqp-2015-in-review"),
          Map.entry(
              "physiotherapist-quality: KQP14 not conventioned, and not paid before (PY2017)",
              "kqp-2017-granted"),
          Map.entry(
              "physiotherapist-social-status: SOC2 1124 services, one below tier 1 (PY2020)",
              "soc-refused-below-first-tier"),
          Map.entry(
              "gp-integrated-practice: PPI9 no application on the last day of the window (PY2024)",
              "ppi-before-applying"),
          Map.entry(
              "gp-integrated-practice: PPI9 no application on the day after the window closed (PY2024)",
              "ppi-not-applied-for"),
          Map.entry(
              "physiotherapist-software: KSW9 PY2024 window, last day (PY2024)",
              "ksw-asked-on-the-last-day"),
          Map.entry(
              "physiotherapist-software: KSW9 no application, window still open on its last day (PY2024)",
              "ksw-before-applying"),
          Map.entry(
              "physiotherapist-software: KSW8 one too early (PY2024)", "ksw-refused-too-early"),
          Map.entry(
              "gp-integrated-practice: PPI-12.15 both amounts named (PY2021)", "ppi-in-review"),
          Map.entry(
              "physiotherapist-social-status: SOC2 the first year, from 2 July on (PY2021)",
              "soc-granted-in-first-year"),
          Map.entry(
              "physiotherapist-social-status: SOC4 not asked: it comes by itself (PY2021)",
              "soc-granted"));

  private static final Path FOLDER = Path.of("src/test/resources/statements");
  private static final String GENERAL_PRACTITIONER = "10000007";
  private static final String PHYSIOTHERAPIST = "50000134";

  private ApprovedStatements() {}

  /** Compares the statement of a row that has an approved one. */
  static void check(Row row, Scheme scheme, Result result, LocalDate day) {
    String name = CASES.get(scheme + ": " + row);
    if (name == null) {
      return;
    }
    BusinessDay decidedOn = new BusinessDay(BelgianCalendar.rollForward(day));
    InamiKey provider =
        new InamiKey(
            scheme == Scheme.GP_INTEGRATED_PRACTICE || scheme == Scheme.GP_STARTER_DMG
                ? GENERAL_PRACTITIONER
                : PHYSIOTHERAPIST);
    for (Language language : Language.values()) {
      String text =
          DecisionStatement.of(List.of(result.decision(provider, null, 1, decidedOn)), language)
              .text();
      assertThat(text).isEqualTo(approved(name + "." + language.code() + ".txt", text));
    }
  }

  private static String approved(String name, String text) {
    try {
      Path file = FOLDER.resolve(name);
      if (Boolean.getBoolean("statements.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
