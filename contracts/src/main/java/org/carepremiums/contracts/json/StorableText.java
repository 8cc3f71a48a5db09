package org.carepremiums.contracts.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.carepremiums.contracts.value.FreeText;

/** Brings a person's own words into the form in which they can be kept ({@link FreeText}). */
final class StorableText {

  static final String REPLACED = "replaced";
  static final String SHORTENED = "shortened";

  private static final String REPLACEMENT = "\uFFFD";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char VERTICAL_TAB = '\u000B';
  private static final char FORM_FEED = '\f';

  private final ObjectNode act;
  private final Map<String, UnusableField> notes = new LinkedHashMap<>();

  private StorableText(ObjectNode act) {
    this.act = act;
  }

  /**
   * Changes the own words of an act where they cannot be kept as they are.
   *
   * @return what was changed, by field
   */
  static Map<String, UnusableField> in(ObjectNode act, RecordForm form) {
    StorableText words = new StorableText(act);
    form.ownWords().forEach(words::keep);
    return words.notes;
  }

  /** Bytes as text; whatever is no UTF-8 is replaced. */
  static String text(byte[] data) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
    } catch (CharacterCodingException replaced) {
      text = new String(data, StandardCharsets.UTF_8);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private void keep(RecordForm.Words field) {
    JsonNode written = act.path(field.name());
    if (field.isList()) {
      act.set(field.name(), entries(field, written));
    } else if (written.isContainerNode()) {
      note(field, REPLACED, "is no text; it was left out");
      act.put(field.name(), "");
    } else {
      boolean absent = written.isMissingNode() || written.isNull();
      act.put(field.name(), kept(field, absent ? "" : written.asText()));
    }
    if (act.path(field.name()).isTextual()
        && !field.form().matcher(act.get(field.name()).textValue()).matches()) {
      // Where a text has to be there, its absence is for the strict reader to name
      act.remove(field.name());
    }
  }

  private ArrayNode entries(RecordForm.Words field, JsonNode written) {
    ArrayNode entries = act.arrayNode();
    if (written.isObject()) {
      note(field, REPLACED, "is no list of texts; it was left out");
    } else if (written.isArray()) {
      written.forEach(entry -> add(field, entry, entries));
    } else {
      add(field, written, entries);
    }
    return entries;
  }

  private void add(RecordForm.Words field, JsonNode entry, ArrayNode entries) {
    if (entry.isContainerNode()) {
      note(field, REPLACED, "has an entry that is no text; it was left out");
      return;
    }
    String kept = entry.isNull() || entry.isMissingNode() ? "" : kept(field, entry.asText());
    if (kept.isBlank()) {
      return;
    }
    if (entries.size() == RecordForm.MAX_ENTRIES) {
      note(
          field,
          SHORTENED,
          "has more than %d entries; the first were kept".formatted(RecordForm.MAX_ENTRIES));
      return;
    }
    entries.add(kept);
  }

  private String kept(RecordForm.Words field, String written) {
    String text = inForm(written, field.form());
    if (!text.equals(written) || written.contains(REPLACEMENT)) {
      note(field, REPLACED, "has characters that cannot be kept; they were replaced");
    }
    if (text.length() <= field.maxLength()) {
      return text;
    }
    note(
        field,
        SHORTENED,
        "has more than %d characters; the first were kept".formatted(field.maxLength()));
    boolean splits = Character.isHighSurrogate(text.charAt(field.maxLength() - 1));
    return text.substring(0, splits ? field.maxLength() - 1 : field.maxLength());
  }

  private static String inForm(String written, Pattern form) {
    boolean severalLines = form.matcher("\n").matches();
    StringBuilder text = new StringBuilder(written.length());
    written.codePoints().forEach(point -> text.append(inForm(point, form, severalLines)));
    return text.toString();
  }

  /** Word puts a vertical tab between the lines of a paragraph, and a form feed between pages. */
  private static String inForm(int point, Pattern form, boolean severalLines) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return REPLACEMENT;
    }
    String character = Character.toString(point);
    if (form.matcher(character).matches()) {
      return character;
    }
    return severalLines && (point == VERTICAL_TAB || point == FORM_FEED) ? "\n" : " ";
  }

  private void note(RecordForm.Words field, String code, String problem) {
    notes.putIfAbsent(
        field.name(),
        new UnusableField(field.name(), code, "Field '%s' %s.".formatted(field.name(), problem)));
  }
}
