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
 * @param criteria rule IDs; none where the provider names none
 * @param annexed whether there is an annex
 * @param status what becomes of it
 * @param decidedOn when it was decided or assigned; {@code null} where nobody did
 * @param establishes the clause of the fact that the ruling establishes
 */
record Contested(
    Premium premium,
    boolean byLetter,
    LocalDate on,
    List<String> criteria,
    boolean annexed,
    CaseStatus status,
    LocalDate decidedOn,
    Optional<String> establishes) {

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
    if (!clause.takes("against")) {
      throw clause.malformed("the contested criteria are missing");
    }
    List<String> criteria = new ArrayList<>();
    while (!clause.takes("nothing") && !clause.nextStartsWith("without") && !isArrow(clause)) {
      criteria.add(clause.word());
    }
    boolean annexed = !(clause.takes("without") && clause.takes("annex"));
    if (!clause.takes("->")) {
      throw clause.malformed("what becomes of it is missing");
    }
    CaseStatus status = CaseStatus.valueOf(clause.word());
    LocalDate decidedOn = clause.nextIsDate() ? clause.date() : null;
    Optional<String> establishes =
        clause.takes("establishing")
            ? Optional.of(String.join(" ", clause.rest()))
            : Optional.empty();
    clause.mustEnd();
    return new Contested(
        premium, channel.equals("letter"), on, criteria, annexed, status, decidedOn, establishes);
  }

  private static boolean isArrow(Clause clause) {
    return clause.nextStartsWith("->");
  }
}
