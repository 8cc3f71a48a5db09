package org.carepremiums.platform.wording.phrase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/** Wordings of the rules in the form in which decisions carry them. */
public final class Sentences {

  private Sentences() {}

  /** The phrase by its stable name, with what it is filled in with by name. */
  public static Sentence of(Wording wording) {
    List<Blank> blanks = wording.phrase().form().blanks();
    if (blanks.isEmpty()) {
      return Sentence.of(wording.phrase().id());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int place = 0; place < blanks.size(); place++) {
      Blank blank = blanks.get(place);
      values.put(blank.name(), value(blank, wording.value(place)));
    }
    return new Sentence(wording.phrase().id(), values);
  }

  private static Object value(Blank blank, Object filledIn) {
    return switch (blank.kind()) {
      case NUMBER, COUNT, OUT_OF, MISSING -> ((Number) filledIn).longValue();
      case TENTHS -> tenths(((Number) filledIn).longValue());
      case DECIMAL -> decimal(filledIn);
      case EUROS ->
          filledIn instanceof EuroCents cents ? cents.value() : ((Number) filledIn).longValue();
      case DAY -> ((LocalDate) filledIn).toString();
      case YEAR ->
          filledIn instanceof PremiumYear year
              ? (long) year.value()
              : ((Number) filledIn).longValue();
      case TEXT, LAW, FEED -> filledIn.toString();
      case SOURCE -> ((Source) filledIn).id();
      case SCHEME, THIS_PREMIUM -> ((Scheme) filledIn).id();
      case PROVENANCE,
          PROFESSION,
          CHANNEL,
          CONVENTION_CHANNEL,
          STATUS,
          OUTCOME,
          CONDITION_OUTCOME,
          QUESTION,
          READING,
          PORTAL ->
          ((Enum<?>) filledIn).name();
      case UNIT -> ((Enum<?>) filledIn).name().toLowerCase(Locale.ROOT).replace('_', '-');
      case CHANNELS, CONVENTION_CHANNELS ->
          ((List<?>) filledIn).stream().map(one -> ((Enum<?>) one).name()).toList();
      case WORDING -> filledIn instanceof Sentence said ? said : of((Wording) filledIn);
      case ENUMERATION, LIST ->
          filledIn instanceof Listed<?> listed
              ? listed.wordings().stream().map(Sentences::of).toList()
              : List.copyOf((List<?>) filledIn);
    };
  }

  /** A whole number is one in JSON too, so that it is the same when it is read again. */
  private static Object decimal(Object number) {
    return number instanceof BigDecimal exact && exact.scale() > 0
        ? exact
        : (Object) ((Number) number).longValue();
  }

  /** As JSON writes it: a whole number without a decimal. */
  private static Object tenths(long tenths) {
    return tenths % 10 == 0 ? (Object) (tenths / 10) : BigDecimal.valueOf(tenths, 1);
  }
}
