package org.carepremiums.contestation.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A field of a fact as somebody fills it in.
 *
 * @param name as the contract calls it
 * @param type of its value
 * @param optional whether it may stay empty
 */
record FactField(String name, Class<?> type, boolean optional) {

  static final String YES = "yes";
  static final String NO = "no";

  private static final String DIGITS = "[0-9]{1,9}";
  private static final String EUROS = "[0-9]{1,9}([.,][0-9]{1,2})?";

  static FactField of(RecordComponent component) {
    return new FactField(
        component.getName(), component.getType(), component.isAnnotationPresent(MayBeAbsent.class));
  }

  FactPhrase label() {
    return FactPhrase.ofField(name);
  }

  boolean isDay() {
    return type == LocalDate.class;
  }

  boolean isYear() {
    return type == PremiumYear.class;
  }

  boolean isScheme() {
    return type == Scheme.class;
  }

  private boolean isYesOrNo() {
    return type == boolean.class || type == Boolean.class;
  }

  private boolean isNumber() {
    return isYear() || type == int.class || type == Integer.class || type == long.class;
  }

  boolean isAmount() {
    return type == EuroCents.class;
  }

  /** What it can say; none where it is written. */
  List<String> choices() {
    if (isYesOrNo()) {
      return List.of(YES, NO);
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> ContractJson.mapper().valueToTree(constant).asText())
            .toList()
        : List.of();
  }

  /** What a choice is called. */
  Wording choice(String value) {
    if (isYesOrNo()) {
      return (value.equals(YES) ? FactPhrase.SAID_YES : FactPhrase.SAID_NO).alone();
    }
    Object constant = ContractJson.mapper().convertValue(value, type);
    if (constant instanceof UsageParameter parameter) {
      return FactPhrase.of(parameter).alone();
    }
    if (constant instanceof Profession) {
      return FactPhrase.SAID_PROFESSION.with(constant);
    }
    if (constant instanceof ApplicationChannel) {
      return FactPhrase.SAID_CHANNEL.with(constant);
    }
    return FactPhrase.SAID_SCHEME.with(constant);
  }

  /** What was written, as the contract has it; empty where it is nothing of the kind. */
  Optional<JsonNode> read(String written) {
    if (isYesOrNo() || type.isEnum()) {
      return choices().contains(written) ? Optional.of(chosen(written)) : Optional.empty();
    }
    if (isNumber()) {
      return written.matches(DIGITS)
          ? Optional.of(LongNode.valueOf(Long.parseLong(written)))
          : Optional.empty();
    }
    if (isAmount()) {
      return written.matches(EUROS)
          ? Optional.of(
              LongNode.valueOf(
                  new BigDecimal(written.replace(',', '.')).movePointRight(2).longValueExact()))
          : Optional.empty();
    }
    return isDay() && !isOnCalendar(written)
        ? Optional.empty()
        : Optional.of(TextNode.valueOf(written));
  }

  private JsonNode chosen(String written) {
    return isYesOrNo() ? BooleanNode.valueOf(written.equals(YES)) : TextNode.valueOf(written);
  }

  private static boolean isOnCalendar(String written) {
    try {
      return LocalDate.parse(written) != null;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  /** What a value says, for a reader. */
  String said(Page page, JsonNode value) {
    if (isYesOrNo()) {
      return page.text(choice(value.booleanValue() ? YES : NO));
    }
    if (type.isEnum()) {
      return page.text(choice(value.asText()));
    }
    if (isDay()) {
      return page.day(LocalDate.parse(value.asText()));
    }
    if (isAmount()) {
      return page.money(EuroCents.of(value.longValue()));
    }
    return isNumber() && !isYear() ? page.number(value.longValue()) : value.asText();
  }
}
