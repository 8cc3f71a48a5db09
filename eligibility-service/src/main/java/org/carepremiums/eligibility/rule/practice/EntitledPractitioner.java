package org.carepremiums.eligibility.rule.practice;

import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.SourceYear;

/** PPI1: general practitioner, or in training to become one, on a day of the premium year. */
final class EntitledPractitioner extends PracticeCondition {

  private final List<SourceYear> sources;

  EntitledPractitioner(PracticeYear practiceYear) {
    super(practiceYear);
    this.sources = List.of(competences(year()));
  }

  static SourceYear competences(PremiumYear year) {
    return new SourceYear(Source.INAMI, "competences", year);
  }

  @Override
  public String title() {
    return "General practitioner or in training";
  }

  @Override
  public String required() {
    return "competence 003 or 004 (general practitioner), 005 or 006 (in training) on a day of "
        + year();
  }

  @Override
  Finding assess(Dossier dossier) {
    Standing standing = dossier.standing();
    return standing.entitled()
        ? Finding.met(
            parameters().entitled(), standing.competences(), () -> inWords(standing.competences()))
        : Finding.insufficient(
            parameters().entitled(),
            standing.competences(),
            () -> inWords(standing.competences()),
            sources,
            dossier.context());
  }

  static String inWords(List<Known<Competence>> competences) {
    if (competences.isEmpty()) {
      return "no competence known";
    }
    StringBuilder words = new StringBuilder();
    for (Known<Competence> known : competences) {
      Competence competence = known.value();
      words
          .append(words.isEmpty() ? "competence " : ", ")
          .append(competence.competenceCode())
          .append(" from ")
          .append(competence.from())
          .append(competence.to() == null ? " on" : " to " + competence.to());
      if (words.length() > 1_000) {
        return words.append(" ...").toString();
      }
    }
    return words.toString();
  }
}
