package org.carepremiums.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.phrases.IntakePhrasebooks;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is held about somebody, in words")
class FactWordsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  /** Every record that says something about a provider or software. */
  static Stream<Class<?>> everyFact() {
    return Stream.concat(leaves(FactValue.class), Stream.of(ConventionAnswer.class));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactWordsTest::leaves).distinct()
        : Stream.of(type);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyFact")
  @DisplayName("names every field of every fact, and has words for all that it can say")
  void everyField(Class<?> fact) {
    for (RecordComponent field : fact.getRecordComponents()) {
      assertThatCode(() -> FactPhrase.ofField(field.getName()))
          .as("the phrase for field %s of %s", field.getName(), fact.getSimpleName())
          .doesNotThrowAnyException();
      assertThatCode(() -> FactWords.way(saidType(field)))
          .as("the words for field %s of %s", field.getName(), fact.getSimpleName())
          .doesNotThrowAnyException();
    }
  }

  private static Class<?> saidType(RecordComponent field) {
    return field.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : field.getType();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("are whole in every language, whatever the value")
  void everyLanguage(Language language) {
    assertThat(
            Stream.of(UsageParameter.values())
                .map(parameter -> FactPhrase.of(parameter).alone())
                .map(IntakePhrasebooks.books().in(language)::text))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  @DisplayName("say counts, amounts, days and choices as each reader writes them")
  void asEachReaderWrites() {
    FactValue amount =
        new FactValue.AttestedAmount(
            PremiumYear.of(2024), "300", LocalDate.of(2024, 12, 31), EuroCents.of(2_512_345));

    assertThat(told("attested-amount", amount, Language.FRENCH))
        .containsExactly(
            "Année: 2024",
            "Organisme assureur (code): 300",
            "Compté jusqu’au: 31 décembre 2024",
            "Montant: 25\u202f123,45\u00a0EUR");
    assertThat(
            told(
                "application",
                new FactValue.Application(
                    "A-1",
                    Scheme.PHYSIOTHERAPIST_SOFTWARE,
                    PremiumYear.of(2023),
                    DAY,
                    ApplicationChannel.PROSANTE,
                    true,
                    null,
                    null),
                Language.DUTCH))
        .contains("Hoe: online", "Hoofdactiviteit: ja", "Ingediend op: 1 maart 2024")
        .hasSize(6);
  }

  @Test
  @DisplayName("mask an account, and say why one cannot be used")
  void account() {
    assertThat(
            told(
                "bank-account",
                new FactValue.BankAccount(
                    new Iban("BE68539007547034"),
                    null,
                    "Cabinet Dupont",
                    DAY,
                    ApplicationChannel.PROSANTE,
                    null,
                    null,
                    null),
                Language.ENGLISH))
        .containsExactly(
            "Account number: BE68********7034",
            "Account holder: Cabinet Dupont",
            "May be paid to from: 2024-03-01",
            "How: online");
    assertThat(
            told(
                "bank-account",
                new FactValue.BankAccount(
                    null,
                    AccountProblem.OUTSIDE_SEPA,
                    null,
                    DAY,
                    ApplicationChannel.LETTER,
                    null,
                    null,
                    null),
                Language.GERMAN))
        .contains(
            "Kann nicht benutzt werden, weil: das Konto in einem Land geführt wird, das mit"
                + " Zahlungen in Euro (SEPA) nicht erreicht wird");
  }

  @Test
  @DisplayName("tell days of adhesion and refusals one by one, and answers to a convention")
  void conventions() {
    FactValue status =
        new FactValue.ConventionStatus(
            List.of(new ConventionInterval("M/20", DAY, null, "CV2")),
            List.of(
                new ConventionRefusal(
                    "M/21",
                    Period.since(DAY),
                    DAY,
                    ConventionChannel.LETTER,
                    RefusalStanding.NOT_FOLLOWED,
                    DAY.minusDays(1),
                    List.of(ConventionChannel.MYINAMI),
                    "CV3",
                    "art. 11",
                    Provenance.DOCUMENT,
                    "S2")),
            null);

    assertThat(told("convention-status", status, Language.ENGLISH))
        .containsExactly(
            "Days of adhesion: M/20 from 2024-03-01 on",
            "Refusals: M/21, transmitted on 2024-03-01: not followed, the last day being"
                + " 2024-02-29");
    assertThat(
            told(
                ConventionEvent.KIND,
                new ConventionAnswer(
                    "M/21", ConventionEventKind.REFUSAL, DAY, ConventionChannel.MYINAMI),
                Language.ENGLISH))
        .containsExactly(
            "Convention: M/21",
            "Answer: refusal",
            "Transmitted on: 2024-03-01",
            "How: through MyInami");
  }

  private static List<String> told(String kind, Object stated, Language language) {
    Phrasebook book = IntakePhrasebooks.books().in(language);
    return FactWords.of(kind, KeptJson.write(stated)).stream()
        .map(line -> book.text(line.label()) + ": " + book.text(line.value()))
        .toList();
  }
}
