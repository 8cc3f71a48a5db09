package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;

/** Understands the clauses of the column "facts". */
final class HappeningReader {

  /** From that premium year on an application asks neither main activity nor shared licence. */
  private static final int FIRST_YEAR_WITHOUT_QUESTIONS = 2024;

  private HappeningReader() {}

  /** What a clause says; several where it names a range of years. */
  static List<Happening> read(Clause clause) {
    String kind = clause.word();
    List<Happening> happenings =
        switch (kind) {
          case "registered" -> clause.takes("none") ? nothing(kind) : List.of(registered(clause));
          case "convention" -> clause.takes("none") ? nothing(kind) : List.of(convention(clause));
          case "software" -> clause.takes("none") ? nothing(kind) : List.of(software(clause));
          case "account" -> clause.takes("none") ? nothing(kind) : List.of(account(clause));
          case "services", "quality", "application" -> ofYears(kind, clause);
          case "sumehr" ->
              List.of(
                  new Happening.Sumehr(Source.of(clause.word()), clause.number(), clause.number()));
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

  private static List<Happening> ofYears(String kind, Clause clause) {
    List<Integer> years = clause.years();
    if (clause.takes("none")) {
      return years.stream()
          .<Happening>map(year -> new Happening.Nothing(kind + " " + year))
          .toList();
    }
    if (years.size() != 1) {
      throw clause.malformed("a range of years can only be taken away");
    }
    int year = years.get(0);
    return List.of(
        switch (kind) {
          case "services" -> services(year, clause);
          case "quality" -> quality(year, clause);
          default -> application(year, clause);
        });
  }

  private static Happening registered(Clause clause) {
    LocalDate from = clause.date();
    LocalDate to = clause.takes("to") ? clause.date() : null;
    Profession profession =
        clause.takes("as") ? Profession.valueOf(clause.word()) : Profession.PHYSIOTHERAPIST;
    return new Happening.Registered(from, to, profession, Arrival.read(clause));
  }

  private static Happening convention(Clause clause) {
    return new Happening.Convention(
        clause.word(),
        ConventionEventKind.valueOf(clause.word()),
        clause.date(),
        Arrival.read(clause));
  }

  private static Happening services(int year, Clause clause) {
    Map<String, Integer> byInsurer = new LinkedHashMap<>();
    for (String part : clause.word().split("\\+")) {
      if (!part.matches("\\d{3}=\\d+")) {
        throw clause.malformed("'%s' is not an insurer and a count".formatted(part));
      }
      byInsurer.put(part.substring(0, 3), Integer.parseInt(part.substring(4)));
    }
    return new Happening.Services(year, byInsurer, Arrival.read(clause));
  }

  private static Happening software(Clause clause) {
    String packageId = clause.word();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    LocalDate to = clause.takes("to") ? clause.date() : null;
    return new Happening.Software(packageId, from, to, Arrival.read(clause));
  }

  private static Happening quality(int year, Clause clause) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : clause.word().split(",")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw clause.malformed("'%s' is not a field and a value".formatted(part));
      }
      fields.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return new Happening.Quality(year, fields, Arrival.read(clause));
  }

  private static Happening account(Clause clause) {
    int ordinal = clause.number();
    LocalDate from = clause.takes("from") ? clause.date() : null;
    return new Happening.Account(ordinal, from, Arrival.read(clause));
  }

  private static Happening application(int year, Clause clause) {
    LocalDate on = clause.takes("spread") ? null : clause.date();
    boolean questions = year < FIRST_YEAR_WITHOUT_QUESTIONS;
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
        account = clause.number();
      } else {
        channel = ApplicationChannel.valueOf(clause.word());
      }
    }
    return new Happening.Application(
        year, on, channel, main, shared, confirmed, account, Arrival.read(clause));
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

  private static Happening bankRefusal(Clause clause) {
    Premium premium = new Premium(clause.scheme(), clause.number());
    int number = clause.number();
    BankStatusKind status = BankStatusKind.valueOf(clause.word());
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
