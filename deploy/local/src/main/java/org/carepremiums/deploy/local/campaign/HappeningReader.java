package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;

/** Understands the clauses of the column "facts". */
final class HappeningReader {

  /** From that premium year on an application asks neither main activity nor shared licence. */
  private static final int FIRST_YEAR_WITHOUT_QUESTIONS = 2024;

  private static final long M_VALUE_OF_A_SERVICE = 24;

  private HappeningReader() {}

  /**
   * What a clause says; several where it names a range of years.
   *
   * @param asked the premium that an application is for where it names none
   */
  static List<Happening> read(Clause clause, Scheme asked) {
    String kind = clause.word();
    List<Happening> happenings =
        switch (kind) {
          case "registered" -> clause.takes("none") ? nothing(kind) : List.of(registered(clause));
          case "convention" -> clause.takes("none") ? nothing(kind) : List.of(convention(clause));
          case "software" -> clause.takes("none") ? nothing(kind) : List.of(software(clause));
          case "account" -> clause.takes("none") ? nothing(kind) : List.of(account(clause));
          case "application" -> ofYears(kind, clause, scheme(clause, asked));
          case "services", "quality", "contract", "attested", "on-call", "dmg", "sumehr", "usage" ->
              ofYears(kind, clause, asked);
          case "competence" -> List.of(competence(clause));
          case "forfait" -> List.of(forfait(clause));
          case "practice" -> List.of(membership(clause));
          case "review" -> List.of(review(clause));
          case "bank" -> List.of(bankRefusal(clause));
          case "return" -> List.of(bankReturn(clause));
          default -> throw clause.malformed("'%s' is no kind of fact".formatted(kind));
        };
    clause.mustEnd();
    return happenings;
  }

  private static List<Happening> nothing(String topic) {
    return List.of(new Happening.Nothing(topic));
  }

  private static Scheme scheme(Clause clause, Scheme asked) {
    return clause.takes(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS.rulePrefix())
        ? Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS
        : asked;
  }

  private static List<Happening> ofYears(String kind, Clause clause, Scheme asked) {
    List<Integer> years = clause.years();
    if (clause.takes("none")) {
      String topic = kind.equals("application") ? kind + " " + asked.rulePrefix() : kind;
      return years.stream()
          .<Happening>map(year -> new Happening.Nothing(topic + " " + year))
          .toList();
    }
    if (years.size() != 1) {
      throw clause.malformed("a range of years can only be taken away");
    }
    int year = years.get(0);
    return List.of(
        switch (kind) {
          case "services" -> services(year, clause);
          case "quality" -> new Happening.Quality(year, fields(clause), Arrival.read(clause));
          case "contract" -> new Happening.Contract(year, clause.date());
          case "attested" -> new Happening.Attested(year, numbers(clause), Arrival.read(clause));
          case "on-call" -> onCall(year, clause);
          case "dmg" -> new Happening.DmgPatients(year, numbers(clause));
          case "sumehr" -> new Happening.Sumehr(year, numbers(clause), Arrival.read(clause));
          case "usage" -> new Happening.Usage(year, fields(clause), Arrival.read(clause));
          default -> application(asked, year, clause);
        });
  }

  private static Happening registered(Clause clause) {
    LocalDate from = clause.date();
    LocalDate to = clause.takes("to") ? clause.date() : null;
    Profession profession =
        clause.takes("as") ? clause.one(Profession.class) : Profession.PHYSIOTHERAPIST;
    return new Happening.Registered(from, to, profession, Arrival.read(clause));
  }

  private static Happening convention(Clause clause) {
    String name = clause.word();
    ConventionEventKind kind = clause.one(ConventionEventKind.class);
    LocalDate on = clause.date();
    ConventionChannel channel =
        clause.isAtEnd() || clause.nextStartsWith("@") ? null : clause.one(ConventionChannel.class);
    return new Happening.Convention(name, kind, on, channel, Arrival.read(clause));
  }

  private static Happening services(int year, Clause clause) {
    Map<String, Happening.Counted> byInsurer = new LinkedHashMap<>();
    for (String part : clause.word().split("\\+")) {
      if (!part.matches("\\d{3}=\\d+(/\\d+)?")) {
        throw clause.malformed("'%s' is not an insurer and a count".formatted(part));
      }
      String[] counts = part.substring(4).split("/");
      int services = Integer.parseInt(counts[0]);
      byInsurer.put(
          part.substring(0, 3),
          new Happening.Counted(
              services,
              counts.length == 1 ? services * M_VALUE_OF_A_SERVICE : Long.parseLong(counts[1])));
    }
    return new Happening.Services(year, byInsurer, Arrival.read(clause));
  }

  /** As in {@code 300=15000+500=10000}. */
  private static Map<String, Integer> numbers(Clause clause) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String part : clause.word().split("\\+")) {
      if (!part.matches("[a-z0-9-]+=\\d{1,7}")) {
        throw clause.malformed("'%s' is not a source and a number".formatted(part));
      }
      int equals = part.indexOf('=');
      numbers.put(part.substring(0, equals), Integer.parseInt(part.substring(equals + 1)));
    }
    return numbers;
  }

  private static Happening competence(Clause clause) {
    String code = clause.word();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    return new Happening.Competence(code, from, clause.takes("to") ? clause.date() : null);
  }

  private static Happening forfait(Clause clause) {
    LocalDate from = clause.takes("from") ? clause.date() : null;
    return new Happening.Forfait(from, clause.takes("to") ? clause.date() : null);
  }

  private static Happening membership(Clause clause) {
    int ordinal = clause.takes("registered") ? 1 : clause.number();
    clause.takes("registered");
    LocalDate practiceRegisteredOn = clause.date();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    LocalDate to = clause.takes("to") ? clause.date() : null;
    if (!clause.takes("affiliated")) {
      throw clause.malformed("when the membership was registered is missing");
    }
    return new Happening.Membership(ordinal, practiceRegisteredOn, from, to, clause.date());
  }

  private static Happening onCall(int year, Clause clause) {
    Map<String, String> fields = fields(clause);
    return new Happening.OnCall(
        year,
        !"no".equals(fields.get("registered")),
        Integer.parseInt(fields.getOrDefault("fees", "0")),
        "yes".equals(fields.get("exempted")),
        Arrival.read(clause));
  }

  private static Happening software(Clause clause) {
    String packageId = clause.word();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    LocalDate to = clause.takes("to") ? clause.date() : null;
    return new Happening.Software(packageId, from, to, Arrival.read(clause));
  }

  /** As in {@code annual=no,verified=2025-02-13}. */
  private static Map<String, String> fields(Clause clause) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : clause.word().split(",")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw clause.malformed("'%s' is not a field and a value".formatted(part));
      }
      fields.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return fields;
  }

  private static Happening account(Clause clause) {
    int ordinal = clause.number();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    return new Happening.Account(ordinal, from, Arrival.read(clause));
  }

  private static Happening application(Scheme asked, int year, Clause clause) {
    LocalDate on = clause.takes("spread") ? null : clause.date();
    boolean questions =
        asked == Scheme.PHYSIOTHERAPIST_SOFTWARE && year < FIRST_YEAR_WITHOUT_QUESTIONS;
    ApplicationChannel channel = ApplicationChannel.PROSANTE;
    Boolean main = questions ? Boolean.TRUE : null;
    Boolean shared = questions ? Boolean.FALSE : null;
    Boolean confirmed = null;
    int account = 0;
    while (!clause.isAtEnd() && !clause.nextStartsWith("@")) {
      if (clause.nextStartsWith("main=")) {
        main = answer(clause);
      } else if (clause.nextStartsWith("shared=")) {
        shared = answer(clause);
      } else if (clause.nextStartsWith("confirmed=")) {
        confirmed = answer(clause);
      } else if (clause.takes("account")) {
        account = clause.takes("invalid") ? Happening.Application.INVALID_ACCOUNT : clause.number();
      } else {
        channel = clause.one(ApplicationChannel.class);
      }
    }
    return new Happening.Application(
        asked, year, on, channel, main, shared, confirmed, account, Arrival.read(clause));
  }

  private static Boolean answer(Clause clause) {
    String word = clause.word();
    return switch (word.substring(word.indexOf('=') + 1)) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      case "-" -> null;
      default -> throw clause.malformed("'%s' is neither yes, no nor -".formatted(word));
    };
  }

  /** As in {@code review PPI 2024 1 proposed A_L_ACTE 2025-10-20 confirmed 2025-10-27}. */
  private static Happening review(Clause clause) {
    Premium premium = new Premium(clause.scheme(), clause.number());
    int number = clause.number();
    List<Happening.Review.Step> steps = new ArrayList<>();
    while (!clause.isAtEnd()) {
      Happening.Review.Move move = clause.one(Happening.Review.Move.class);
      ReviewReading holds =
          move == Happening.Review.Move.PROPOSED ? clause.one(ReviewReading.class) : null;
      steps.add(new Happening.Review.Step(move, holds, clause.date()));
    }
    if (steps.isEmpty()) {
      throw clause.malformed("what people do with the review is missing");
    }
    return new Happening.Review(premium, number, List.copyOf(steps));
  }

  private static Happening bankRefusal(Clause clause) {
    Premium premium = new Premium(clause.scheme(), clause.number());
    int number = clause.number();
    BankStatusKind status = clause.one(BankStatusKind.class);
    String reasonCode = clause.word();
    if (!clause.takes("at")) {
      throw clause.malformed("the cut-off is missing");
    }
    return new Happening.BankRefusal(premium, number, status, reasonCode, clause.date());
  }

  private static Happening bankReturn(Clause clause) {
    Premium premium = new Premium(clause.scheme(), clause.number());
    int number = clause.number();
    String reasonCode = clause.word();
    if (!clause.takes("on")) {
      throw clause.malformed("the day is missing");
    }
    return new Happening.BankReturn(premium, number, reasonCode, clause.date());
  }
}
