package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.contestation.CaseStatus;

/**
 * One contestation of a kind of provider, and what becomes of it.
 *
 * @param premium which decision is contested
 * @param byLetter by registered letter; otherwise through ProSanté
 * @param on the day of introduction or posting
 * @param tolerated whether it is in time only because the last day was rolled
 * @param said what it says
 * @param completed what came later under the same reference; empty where nothing did
 * @param stages how it stood in between, and what becomes of it in the end
 * @param decidedOn when it was decided or assigned; {@code null} where nobody did
 * @param establishes the clause of the fact that the ruling establishes
 */
record Contested(
    Premium premium,
    boolean byLetter,
    LocalDate on,
    boolean tolerated,
    Said said,
    Optional<Completed> completed,
    List<Stage> stages,
    LocalDate decidedOn,
    Optional<String> establishes) {

  /**
   * @param criteria as the provider names them; none where the provider names none
   * @param annexed whether there is an annex
   */
  record Said(List<String> criteria, boolean annexed) {}

  /** What completes it, and the day of completing. */
  record Completed(LocalDate on, Said said) {}

  /**
   * How it stands.
   *
   * @param by the day at whose end it does; {@code null} for the end of the campaign
   * @param explanation the phrase that says why; {@code null} where that is not compared
   * @param until the last day on which it can be completed; {@code null} likewise
   */
  record Stage(CaseStatus status, LocalDate by, String explanation, LocalDate until) {}

  /** What becomes of it. */
  CaseStatus status() {
    return stages.get(stages.size() - 1).status();
  }

  boolean establishesApplication() {
    return establishes.filter(fact -> fact.startsWith("application ")).isPresent();
  }

  static Contested read(Clause clause) {
    Premium premium = new Premium(clause.scheme(), clause.number());
    String channel = clause.word();
    if (!channel.equals("online") && !channel.equals("letter")) {
      throw clause.malformed("'%s' is neither online nor letter".formatted(channel));
    }
    LocalDate on = clause.date();
    boolean tolerated = clause.takes("tolerated");
    Said said = said(clause);
    Optional<Completed> completed =
        clause.takes("completed")
            ? Optional.of(new Completed(clause.date(), said(clause)))
            : Optional.empty();
    List<Stage> stages = new ArrayList<>();
    LocalDate decidedOn = null;
    do {
      if (!clause.takes("->")) {
        throw clause.malformed("what becomes of it is missing");
      }
      CaseStatus status = clause.one(CaseStatus.class);
      LocalDate by = clause.takes("by") ? clause.date() : null;
      decidedOn = clause.nextIsDate() ? clause.date() : null;
      String explanation = clause.nextIsPhrase() ? clause.word() : null;
      LocalDate until = clause.takes("until") ? clause.date() : null;
      stages.add(new Stage(status, by, explanation, until));
    } while (stages.get(stages.size() - 1).by() != null);
    Optional<String> establishes =
        clause.takes("establishing")
            ? Optional.of(String.join(" ", clause.rest()))
            : Optional.empty();
    clause.mustEnd();
    return new Contested(
        premium,
        channel.equals("letter"),
        on,
        tolerated,
        said,
        completed,
        List.copyOf(stages),
        decidedOn,
        establishes);
  }

  private static Said said(Clause clause) {
    if (!clause.takes("against")) {
      throw clause.malformed("the contested criteria are missing");
    }
    List<String> criteria = new ArrayList<>();
    while (!clause.takes("nothing")
        && !clause.nextStartsWith("without")
        && !clause.nextStartsWith("completed")
        && !clause.nextStartsWith("->")) {
      criteria.add(clause.word());
    }
    return new Said(List.copyOf(criteria), !clause.takes("without", "annex"));
  }
}
