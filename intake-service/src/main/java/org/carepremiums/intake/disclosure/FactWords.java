package org.carepremiums.intake.disclosure;

import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Says field by field what is stated. Each field of each fact has a phrase that is named like it,
 * and each type of a field a way to say it; a test goes through all of them.
 */
final class FactWords {

  private static final Map<Class<?>, Function<Object, Wording>> WAYS =
      Map.ofEntries(
          way(LocalDate.class, FactPhrase.SAID_DAY::with),
          way(PremiumYear.class, FactPhrase.SAID_YEAR::with),
          way(int.class, FactPhrase.SAID_NUMBER::with),
          way(Integer.class, FactPhrase.SAID_NUMBER::with),
          way(long.class, FactPhrase.SAID_NUMBER::with),
          way(boolean.class, FactWords::yesOrNo),
          way(Boolean.class, FactWords::yesOrNo),
          way(String.class, FactPhrase.SAID_TEXT::with),
          way(EuroCents.class, FactPhrase.SAID_EUROS::with),
          way(Iban.class, FactPhrase.SAID_TEXT::with),
          way(Scheme.class, FactPhrase.SAID_SCHEME::with),
          way(ApplicationChannel.class, FactPhrase.SAID_CHANNEL::with),
          way(ConventionChannel.class, FactPhrase.SAID_CONVENTION_CHANNEL::with),
          way(Profession.class, FactPhrase.SAID_PROFESSION::with),
          way(ReviewQuestion.class, FactPhrase.SAID_QUESTION::with),
          way(ReviewReading.class, FactPhrase.SAID_READING::with),
          way(UsageParameter.class, one -> FactPhrase.of((UsageParameter) one).alone()),
          way(AccountProblem.class, one -> HeldPhrase.of((AccountProblem) one).alone()),
          way(ConventionEventKind.class, one -> HeldPhrase.of((ConventionEventKind) one).alone()),
          way(ConventionInterval.class, one -> adhered((ConventionInterval) one)),
          way(ConventionRefusal.class, one -> refused((ConventionRefusal) one)));

  private FactWords() {}

  private static Map.Entry<Class<?>, Function<Object, Wording>> way(
      Class<?> type, Function<Object, Wording> said) {
    return entry(type, said);
  }

  /**
   * @param kind as it is stored
   * @param content as it is stored, in clear
   */
  static List<HeldFact.Line> of(String kind, String content) {
    return kind.equals(ConventionEvent.KIND)
        ? of(KeptJson.read(content, ConventionAnswer.class))
        : of((Record) KeptJson.read(content, FactValue.class));
  }

  /** What is said; nothing of what is not. */
  static List<HeldFact.Line> of(Record stated) {
    List<HeldFact.Line> lines = new ArrayList<>();
    for (RecordComponent field : stated.getClass().getRecordComponents()) {
      Object value = value(field, stated);
      if (value != null) {
        lines.add(
            new HeldFact.Line(
                field.getName(), FactPhrase.ofField(field.getName()).alone(), said(field, value)));
      }
    }
    return lines;
  }

  private static Wording said(RecordComponent field, Object value) {
    if (field.getType() != List.class) {
      return way(field.getType()).apply(value);
    }
    List<?> all = (List<?>) value;
    return all.isEmpty()
        ? FactPhrase.SAID_NOTHING.alone()
        : FactPhrase.SAID_LIST.with(
            Listed.of(all.stream().map(one -> way(one.getClass()).apply(one)).toList()));
  }

  /**
   * @throws IllegalArgumentException when nobody has said how such a value is put into words
   */
  static Function<Object, Wording> way(Class<?> type) {
    Function<Object, Wording> way = WAYS.get(type);
    if (way == null) {
      throw new IllegalArgumentException("no words for a " + type.getSimpleName());
    }
    return way;
  }

  /** The types that have words. */
  static List<Class<?>> types() {
    return List.copyOf(WAYS.keySet());
  }

  private static Wording yesOrNo(Object value) {
    return Boolean.TRUE.equals(value) ? FactPhrase.SAID_YES.alone() : FactPhrase.SAID_NO.alone();
  }

  private static Wording adhered(ConventionInterval days) {
    return HeldPhrase.ADHERED.with(days.convention(), SharedPhrase.days(days.from(), days.to()));
  }

  private static Wording refused(ConventionRefusal refusal) {
    HeldPhrase phrase = HeldPhrase.of(refusal.standing());
    Object[] all = {refusal.convention(), refusal.on(), refusal.until()};
    return phrase.with(Arrays.copyOf(all, phrase.form().blanks().size()));
  }

  private static Object value(RecordComponent field, Record stated) {
    try {
      return field.getAccessor().invoke(stated);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot read " + field, impossible);
    }
  }
}
