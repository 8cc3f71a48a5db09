package org.carepremiums.eligibility.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.GroupPractice;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.platform.testing.facts.Practitioner;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;

/** The general practitioner whom a row of the tables tells of. */
final class PracticeRow {

  private static final String ME = "10000001";
  private static final String HOME = "practice-1";

  /** Which operator's count a number of the table of rule book §13 stands for. */
  private static final Map<String, UsageParameter> COUNTED =
      Map.ofEntries(
          Map.entry("1", UsageParameter.RECIP_E_PRESCRIPTIONS),
          Map.entry("2", UsageParameter.CHAPTER_IV),
          Map.entry("3", UsageParameter.E_FACT),
          Map.entry("4", UsageParameter.INFORMED_CONSENTS),
          Map.entry("6", UsageParameter.E_DMG),
          Map.entry("7", UsageParameter.MEDICATION_SCHEMES),
          Map.entry("8", UsageParameter.EVIDENCE_LINKER),
          Map.entry("9", UsageParameter.E_ATTEST),
          Map.entry("3+9", UsageParameter.ELECTRONIC_BILLING),
          Map.entry("10", UsageParameter.HANDICAP_FORMS),
          Map.entry("12", UsageParameter.MULT_E_MEDIATT));

  private static final List<UsageParameter> BAROMETERS =
      List.of(
          UsageParameter.DIABETES_BAROMETER,
          UsageParameter.ANTIBIOTICS_BAROMETER,
          UsageParameter.KIDNEY_BAROMETER);

  private static final List<String> THROUGH_2022 =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  private static final List<String> OF_2023 = List.of("2", "3+9", "5", "7", "8", "10", "11");
  private static final List<String> FROM_2024 =
      List.of("2", "3+9", "5", "7", "8", "10", "11", "12");

  private final Row row;
  private final int year;
  private final Premium premium;
  private final Practitioner practitioner;
  private final List<Fact> softwareFacts = new ArrayList<>();

  PracticeRow(Row row) {
    this.row = row;
    this.year = row.year().value();
    this.premium =
        GoldenCase.SCHEMES
            .find(Scheme.GP_INTEGRATED_PRACTICE, PremiumYear.of(year))
            .orElseThrow()
            .rules();
    this.practitioner = new Practitioner(ME, year);
    spans(
        said(row, "competence", "003 1995-07-01.."),
        (code, ends) -> practitioner.competence(code, ends[0], ends[1]));
    spans(said(row, "forfait", "none"), (nothing, ends) -> practitioner.forfait(ends[0], ends[1]));
    attested(said(row, "attested", "300=90000"));
    onCall(said(row, "on-call", "12"));
    software(said(row, "software", "gp-file 2016-01-01.. A 2017-01-01.."));
    usage(practitioner, said(row, "usage", "all"));
    memberships(said(row, "membership", "none"));
    applications(said(row, "application", lastDay().minusDays(10).toString()));
  }

  /** What the row says; in a table without the column, or with a dash, what is standard. */
  static String said(Row row, String column, String standard) {
    return row.cell(column, standard);
  }

  /** The day after the window has closed, unless the row names another. */
  LocalDate standardDay() {
    return lastDay().plusDays(1);
  }

  /** The last day of the window, or of the year after where none has been published. */
  private LocalDate lastDay() {
    LocalDate closes = premium.window().closes().value().day();
    return closes == null ? PremiumYear.of(year + 1).lastDay() : closes;
  }

  ProviderFacts facts() {
    Map<String, GroupPractice> practices = new HashMap<>();
    Map<String, List<Fact>> members =
        practitioner.with(colleagues(said(row, "colleagues", "none")));
    Stream.of(HOME, "practice-2")
        .forEach(id -> practices.put(id, GroupPractice.of(id, membersOf(id, members))));
    return ProviderFacts.of(practitioner.facts(), ProviderFacts.packages(softwareFacts), practices);
  }

  /**
   * A person settles what the row leaves open.
   *
   * @param settled the reading that holds; {@code on other facts} where it was settled on facts
   *     that are no longer those of the row
   */
  void settle(String settled, Review open) {
    ReviewReading holds = ReviewReading.valueOf(settled.split(" ", 2)[0]);
    practitioner.rule(
        new FactValue.ReviewSettlement(
            Scheme.GP_INTEGRATED_PRACTICE,
            PremiumYear.of(year),
            open.question(),
            settled.endsWith(" on other facts") ? "2019-01-01/2019-01-31" : open.basis(),
            holds,
            "as the register says"));
  }

  private static Map<String, List<Fact>> membersOf(String practice, Map<String, List<Fact>> all) {
    return all.entrySet().stream()
        .filter(
            one ->
                one.getValue().stream()
                    .anyMatch(fact -> fact.value().key().startsWith(practice + ":")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @FunctionalInterface
  private interface Span {
    void take(String name, String[] ends);
  }

  /** {@code name from..to} or {@code from..to}, several with blanks between. */
  private static void spans(String cell, Span span) {
    if (cell.equals("none") || cell.equals("unknown")) {
      return;
    }
    String name = "";
    for (String word : cell.split(" ")) {
      if (word.contains("..")) {
        span.take(name, ends(word));
      } else {
        name = word;
      }
    }
  }

  private static String[] ends(String span) {
    String[] ends = span.split("\\.\\.", -1);
    return new String[] {ends[0], ends[1].isEmpty() ? null : ends[1]};
  }

  private void attested(String cell) {
    if (!cell.equals("none")) {
      for (String amount : cell.split(" ")) {
        String[] parts = amount.split("=");
        long cents = new BigDecimal(parts[1]).movePointRight(2).longValueExact();
        practitioner.attested(parts[0], cents);
      }
    }
  }

  private void onCall(String cell) {
    if (!cell.equals("unknown")) {
      boolean registered = !cell.startsWith("not ");
      String fees = cell.replace("not ", "").replace(" exempt", "");
      practitioner.onCall(registered, Integer.parseInt(fees), cell.endsWith(" exempt"));
    }
  }

  private void software(String cell) {
    if (cell.equals("none")) {
      return;
    }
    for (String used : cell.split(" \\+ ")) {
      String[] words = used.split(" ");
      practitioner.uses(words[0], ends(words[1])[0], ends(words[1])[1]);
      if (words.length > 2) {
        softwareFacts.addAll(Practitioner.accepted(words[0], ends(words[3])[0], ends(words[3])[1]));
      }
    }
  }

  /** {@code all} or {@code none}, then parameters with what is counted instead. */
  private void usage(Practitioner who, String cell) {
    List<String> words = Arrays.asList(cell.split(" "));
    Map<String, String> counts = new LinkedHashMap<>();
    if (words.get(0).equals("all")) {
      asked().forEach(number -> counts.put(number, reached(number)));
    }
    for (String word : words.subList(1, words.size())) {
      String[] parts = word.split("=");
      counts.put(parts[0], parts.length == 1 ? reached(parts[0]) : parts[1]);
    }
    String denominator =
        Stream.of(counts.get("5"), counts.get("4"))
            .filter(count -> count != null && count.contains("/"))
            .map(count -> count.substring(count.indexOf('/') + 1))
            .findFirst()
            .orElse("1000");
    if (!words.contains("dmg=none")) {
      String[] patients = counts.getOrDefault("dmg", denominator).split("\\+");
      for (int i = 0; i < patients.length; i++) {
        who.dmgPatients(i + 3 + "00", Integer.parseInt(patients[i]));
      }
    }
    counts.remove("dmg");
    counts.forEach((number, count) -> count(who, number, count));
  }

  private List<String> asked() {
    return year <= 2022 ? THROUGH_2022 : year == 2023 ? OF_2023 : FROM_2024;
  }

  private static String reached(String number) {
    return switch (number) {
      case "6", "7", "8", "10", "12" -> "40";
      case "11" -> "3";
      default -> "900/1000";
    };
  }

  private void count(Practitioner who, String number, String count) {
    if (count.equals("none")) {
      return;
    }
    String[] parts = count.replace("ruling:", "").split("/");
    switch (number) {
      case "5" ->
          who.sumehr(Arrays.stream(parts[0].split("\\+")).mapToInt(Integer::parseInt).toArray());
      case "11" -> {
        for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
          who.usage(BAROMETERS.get(i), 1, null);
        }
      }
      default -> {
        boolean share = parts.length == 2 && !number.equals("4");
        UsageParameter parameter = COUNTED.get(number);
        Integer outOf = share ? Integer.valueOf(parts[1]) : null;
        if (count.startsWith("ruling:")) {
          who.usage(parameter, 0, outOf);
          who.rule(who.usageCount(parameter, Integer.parseInt(parts[0]), outOf));
        } else {
          who.usage(parameter, Integer.parseInt(parts[0]), outOf);
        }
      }
    }
  }

  private void memberships(String cell) {
    if (!cell.equals("none")) {
      for (String membership : cell.split(" \\+ ")) {
        membership(practitioner, membership);
      }
    }
  }

  /** {@code practice from..to}, with {@code registered=} and {@code practice-registered=}. */
  private static void membership(Practitioner who, String written) {
    List<String> words = Arrays.asList(written.split(" "));
    String[] ends = ends(words.get(1));
    String registered = named(words, "registered", ends[0]);
    String practiceRegistered = named(words, "practice-registered", "2015-01-05");
    who.member(words.get(0), practiceRegistered, ends[0], ends[1], registered);
  }

  private static String named(List<String> words, String name, String standard) {
    return words.stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst()
        .orElse(standard);
  }

  /** Colleagues in the home practice, numbered from 2 on. */
  private List<Practitioner> colleagues(String cell) {
    List<Practitioner> colleagues = new ArrayList<>();
    if (!cell.equals("none")) {
      for (String written : cell.split(" \\+ ")) {
        colleagues.add(colleague("1000000" + (colleagues.size() + 2), written));
      }
    }
    return colleagues;
  }

  private Practitioner colleague(String id, String written) {
    Practitioner colleague = new Practitioner(id, year);
    List<String> words = Arrays.asList(written.split(" "));
    Function<String, String> said = name -> named(words, name, null);
    String[] competent = ends(named(words, "003", "1990-07-01.."));
    if (said.apply("005") == null) {
      colleague.competence("003", competent[0], competent[1]);
    } else {
      String[] training = ends(said.apply("005"));
      colleague.competence("005", training[0], training[1]);
    }
    membership(
        colleague,
        HOME
            + " "
            + named(words, "member", "2015-01-05..")
            + words.stream()
                .filter(word -> word.startsWith("registered="))
                .map(word -> " " + word)
                .collect(Collectors.joining()));
    if (said.apply("also") != null) {
      membership(colleague, "practice-2 " + said.apply("also"));
    }
    if (said.apply("forfait") != null) {
      String[] ends = ends(said.apply("forfait"));
      colleague.forfait(ends[0], ends[1]);
    }
    usage(
        colleague,
        words.get(0)
            + words.stream()
                .skip(1)
                .filter(word -> word.matches("(\\d|dmg).*") && !word.matches("00\\d=.*"))
                .map(word -> " " + word)
                .collect(Collectors.joining()));
    return colleague;
  }

  private void applications(String cell) {
    if (cell.equals("none")) {
      return;
    }
    int number = 1;
    for (String asked : cell.split(" \\+ ")) {
      List<String> words = Arrays.asList(asked.replace("ruling ", "").split(" "));
      ApplicationChannel channel =
          words.size() > 1 ? ApplicationChannel.valueOf(words.get(1)) : ApplicationChannel.PROSANTE;
      var application =
          practitioner.application("app-" + number++, LocalDate.parse(words.get(0)), channel);
      if (asked.startsWith("ruling ")) {
        practitioner.rule(application);
      } else {
        practitioner.tell(application);
      }
    }
  }
}
