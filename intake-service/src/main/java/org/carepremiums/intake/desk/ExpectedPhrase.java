package org.carepremiums.intake.desk;

import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.RecordForm;
import org.carepremiums.contracts.json.RecordForm.FieldForm;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** What a field has to hold, for who filled it in. */
public enum ExpectedPhrase implements Phrase {
  ONE_OF(text("values")),
  WHOLE_NUMBER,
  TRUE_OR_FALSE,
  DAY,
  YEAR,
  CENTS,
  INAMI_NUMBER,
  NISS,
  IBAN,
  LIST,
  GROUP,
  REFERENCE(number("most")),
  WRITTEN_AS(text("pattern")),
  BANK_TEXT(number("most")),
  TEXT(number("most"));

  private static final Map<Class<?>, ExpectedPhrase> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, WHOLE_NUMBER),
          Map.entry(Integer.class, WHOLE_NUMBER),
          Map.entry(long.class, WHOLE_NUMBER),
          Map.entry(Long.class, WHOLE_NUMBER),
          Map.entry(boolean.class, TRUE_OR_FALSE),
          Map.entry(Boolean.class, TRUE_OR_FALSE),
          Map.entry(LocalDate.class, DAY),
          Map.entry(BusinessDay.class, DAY),
          Map.entry(PremiumYear.class, YEAR),
          Map.entry(EuroCents.class, CENTS),
          Map.entry(InamiNumber.class, INAMI_NUMBER),
          Map.entry(Niss.class, NISS),
          Map.entry(Iban.class, IBAN),
          Map.entry(List.class, LIST));

  private static final List<String> ANY_TEXT = List.of(Text.LINE, Text.PARAGRAPHS);

  private final Form form;

  ExpectedPhrase(Blank... blanks) {
    this.form = Form.of("EXPECTED_" + name(), blanks);
  }

  /**
   * What records of a feed hold in a field; empty where they have no such field.
   *
   * @param field its path, as a refusal names it; {@code null} for the whole record
   */
  static Optional<Wording> of(Topic feed, @Nullable String field) {
    return field == null
        ? Optional.empty()
        : feed.types().stream()
            .flatMap(type -> RecordForm.fieldAt(type.dataClass(), field).stream())
            .findFirst()
            .map(ExpectedPhrase::of);
  }

  private static Wording of(FieldForm field) {
    Class<?> type = field.type();
    if (type.isEnum()) {
      return ONE_OF.with(
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ContractJson.mapper().convertValue(constant, String.class))
              .collect(Collectors.joining(", ")));
    }
    if (BY_TYPE.containsKey(type)) {
      return BY_TYPE.get(type).alone();
    }
    return type == String.class && field.text() != null ? of(field.text()) : GROUP.alone();
  }

  private static Wording of(Text text) {
    if (text.pattern().equals(Text.REFERENCE)) {
      return REFERENCE.with(text.maxLength());
    }
    if (text.pattern().equals(Text.BANK)) {
      return BANK_TEXT.with(text.maxLength());
    }
    return ANY_TEXT.contains(text.pattern())
        ? TEXT.with(text.maxLength())
        : WRITTEN_AS.with(text.pattern());
  }

  @Override
  public Form form() {
    return form;
  }
}
