package org.carepremiums.contestation.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.CasePhrase;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of a contestation")
class ContestationPhrasebooksTest {

  private static final Phrasebooks BOOKS = new ContestationPhrasebooks().books();

  @Test
  @DisplayName("is said in every language, with exactly the blanks that are filled in")
  void everyPhrase() {
    assertThat(WordingFaults.of(BOOKS)).isEmpty();
  }

  @Test
  @DisplayName("12.24 asks for what is missing and tells the last day, in the words of the reader")
  void toBeCompleted() {
    Wording asked =
        CasePhrase.TO_BE_COMPLETED.with(
            LocalDate.of(2026, 2, 3),
            Listed.of(
                List.of(CasePhrase.ANNEX_MISSING.alone(), CasePhrase.CRITERION_MISSING.alone())));

    assertThat(BOOKS.in(Language.FRENCH).text(asked))
        .isEqualTo(
            "Votre contestation ne peut pas encore être examinée. Il manque : une annexe qui indique"
                + " les critères contestés, accompagnée des pièces justificatives; l’indication de ce"
                + " que vous contestez (une condition, un paramètre, le montant ou une autre donnée"
                + " de la décision). Complétez-la au plus tard le 3 février 2026, sous la même"
                + " référence, en ligne ou par lettre recommandée ; à défaut, elle sera"
                + " irrecevable.");
    assertThat(BOOKS.in(Language.DUTCH).text(asked)).contains("uiterlijk op 3 februari 2026");
    assertThat(BOOKS.in(Language.GERMAN).text(asked)).contains("spätestens am 3. Februar 2026");
    assertThat(BOOKS.in(Language.ENGLISH).text(asked)).contains("by 2026-02-03 at the latest");
  }

  @Test
  @DisplayName("names the premium as the law does: an intervention is not called a premium")
  void names() {
    Wording nothing =
        CasePhrase.NOTHING_ASKED_FOR.with(Scheme.PHYSIOTHERAPIST_SOFTWARE, PremiumYear.of(2024));

    assertThat(BOOKS.in(Language.FRENCH).text(nothing))
        .startsWith(
            "Intervention dans le coût du logiciel de gestion de dossier (kinésithérapeutes), 2024 :")
        .doesNotContain("prime");
  }
}
