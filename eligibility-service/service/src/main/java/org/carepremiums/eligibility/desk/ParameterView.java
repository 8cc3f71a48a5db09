package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.eligibility.parameters.WrittenValue;
import org.carepremiums.eligibility.rule.LastDay;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.text.Language;

/**
 * A value of the law with what it rests on, as a page shows it.
 *
 * @param name as the parameter file calls it
 * @param anchor where links lead to it; {@code null} where they lead to an earlier value of the
 *     name
 * @param value in words of the reader's language, or as the file writes it
 * @param isWritten whether it stands as the file writes it, in whatever language that is
 * @param validity for which days it holds; {@code null} where that is its premium year
 * @param ruleId the rule of the rule book
 * @param reference the article or document, in the languages of the documents
 * @param provenance how well it is founded
 * @param isDefault whether it is our proposal
 * @param source where it was read
 * @param published when it was published, or that nobody knows
 * @param knownFrom from when on it may be used
 * @param reviewOn from when on somebody has to have looked at it again
 * @param isDue whether that day has come
 */
public record ParameterView(
    String name,
    @Nullable String anchor,
    String value,
    boolean isWritten,
    @Nullable String validity,
    String ruleId,
    String reference,
    String provenance,
    boolean isDefault,
    String source,
    String published,
    LocalDate knownFrom,
    LocalDate reviewOn,
    boolean isDue) {

  /** A value of a premium year. */
  static ParameterView of(Page page, String name, Parameter<?> parameter, LocalDate today) {
    return new ParameterView(
        name,
        name,
        value(page, parameter.value()),
        isWritten(page, parameter.value()),
        null,
        parameter.ruleId(),
        parameter.legalReference(),
        provenance(page, parameter.provenance()),
        parameter.provenance() == Provenance.DEFAULT,
        parameter.source(),
        published(page, parameter.publishedOn()),
        parameter.knownFrom(),
        parameter.reviewOn(),
        !parameter.reviewOn().isAfter(today));
  }

  /** Values that hold for some days each. */
  static List<ParameterView> of(
      Page page, String name, List<? extends SourcedValue<?>> sourced, LocalDate today) {
    List<ParameterView> views = new ArrayList<>();
    for (SourcedValue<?> value : sourced) {
      views.add(of(page, name, views.isEmpty() ? name : null, value, today));
    }
    return views;
  }

  private static ParameterView of(
      Page page, String name, String anchor, SourcedValue<?> sourced, LocalDate today) {
    return new ParameterView(
        name,
        anchor,
        value(page, sourced.value()),
        isWritten(page, sourced.value()),
        page.text(
            sourced.validTo() == null
                ? LawDeskPhrase.LAW_VALID_FROM.with(sourced.validFrom())
                : LawDeskPhrase.LAW_VALID.with(sourced.validFrom(), sourced.validTo())),
        sourced.ruleId(),
        sourced.legalReference(),
        provenance(page, sourced.provenance()),
        sourced.provenance() == Provenance.DEFAULT,
        sourced.source(),
        published(page, sourced.publishedOn()),
        sourced.knownFrom(),
        sourced.reviewOn(),
        !sourced.reviewOn().isAfter(today));
  }

  private static String value(Page page, Object value) {
    if (value instanceof String sentence) {
      return page.text(LawDeskPhrase.LAW_SENTENCE.with(sentence));
    }
    if (value instanceof Boolean holds) {
      return page.text((holds ? LawDeskPhrase.LAW_YES : LawDeskPhrase.LAW_NO).alone());
    }
    if (value instanceof LocalDate day) {
      return page.day(day);
    }
    if (value instanceof LastDay last && last.day() != null) {
      return page.day(last.day());
    }
    return WrittenValue.of(value);
  }

  /** A reference that a file gives as a value has no other words. */
  private static boolean isWritten(Page page, Object value) {
    if (value instanceof String sentence) {
      return page.language() != Language.ENGLISH && value(page, sentence).equals(sentence);
    }
    return !(value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof LastDay last && last.day() != null);
  }

  private static String provenance(Page page, Provenance provenance) {
    return page.text(LawDeskPhrase.LAW_PROVENANCE_OF.with(provenance));
  }

  private static String published(Page page, LocalDate on) {
    return on == null ? page.text(LawDeskPhrase.LAW_PUBLISHED_UNKNOWN.alone()) : page.day(on);
  }
}
