package org.carepremiums.eligibility.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * One file {@code schemes/<scheme>/<year>.yaml}: every value that the law sets for a premium and
 * year, each with its reference. Where the law of a year changes afterwards, or becomes better
 * known, a further whole file {@code <year>-2.yaml}, {@code <year>-3.yaml} ... is a later edition,
 * which says from when on it is known.
 */
final class ParameterFile {

  /** A value names one of publishedOn and publicationUnknown. */
  private static final YAMLMapper YAML =
      ParameterYaml.strict()
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * The file as it is written.
   *
   * @param knownFrom the first day on which a later edition is followed; {@code null} in the first
   */
  record Content(Scheme scheme, PremiumYear year, LocalDate knownFrom, Map<String, Entry> values) {}

  /** One value as it is written. */
  record Entry(
      JsonNode value,
      String ruleId,
      String legalReference,
      LocalDate publishedOn,
      String publicationUnknown,
      LocalDate knownFrom,
      LocalDate reviewOn,
      Provenance provenance,
      String source) {}

  /** The number of a file that is not in force and may never be. */
  private static final int DRAFT = 0;

  private final String name;
  private final int edition;
  private final Content content;
  private final String digest;

  private ParameterFile(String name, int edition, Content content, String digest) {
    this.name = name;
    this.edition = edition;
    this.content = content;
    this.digest = digest;
  }

  /**
   * @param bytes the file
   * @param scheme the premium that its folder names
   * @param year the premium year that its name names
   * @param edition 1 for the first file of the year, 2 for the next one
   * @throws InvalidParameterFile when it is not such a file
   */
  static ParameterFile read(byte[] bytes, Scheme scheme, PremiumYear year, int edition) {
    String name = name(scheme, year, edition);
    Content content;
    try {
      content = YAML.readValue(bytes, Content.class);
    } catch (IOException unreadable) {
      throw new InvalidParameterFile(name, unreadable.getMessage(), unreadable);
    }
    if (content == null) {
      throw new InvalidParameterFile(name, "is empty");
    }
    if (content.scheme() != scheme || !year.equals(content.year())) {
      throw new InvalidParameterFile(name, "names another scheme or year than its place");
    }
    if (content.values() == null) {
      throw new InvalidParameterFile(name, "has no values");
    }
    if (edition == 1 && content.knownFrom() != null) {
      throw new InvalidParameterFile(name, "is a first edition and followed from the beginning");
    }
    if (edition > 1 && content.knownFrom() == null) {
      throw new InvalidParameterFile(name, "is a later edition and has no knownFrom");
    }
    return new ParameterFile(name, edition, content, digest(bytes));
  }

  /**
   * A file that stands in no folder, for a premium and year; whether it has a {@code knownFrom} of
   * its own makes no difference.
   *
   * @throws InvalidParameterFile when it is not such a file
   */
  static ParameterFile draft(byte[] bytes, Scheme scheme, PremiumYear year) {
    return read(bytes, scheme, year, DRAFT);
  }

  /** Where the first edition for a premium and year is found. */
  static String name(Scheme scheme, PremiumYear year) {
    return name(scheme, year, 1);
  }

  /** Where an edition for a premium and year is found. */
  static String name(Scheme scheme, PremiumYear year, int edition) {
    if (edition == DRAFT) {
      return "draft of " + scheme.id() + "/" + year;
    }
    return "schemes/" + scheme.id() + "/" + year + (edition == 1 ? "" : "-" + edition) + ".yaml";
  }

  /** 1 for the first file of the premium year. */
  int edition() {
    return edition;
  }

  /**
   * The first day on which it is followed; the earliest of all days for a first edition, the last
   * for a draft.
   */
  LocalDate knownFrom() {
    if (edition == DRAFT) {
      return LocalDate.MAX;
    }
    return content.knownFrom() == null ? LocalDate.MIN : content.knownFrom();
  }

  /**
   * An edition takes effect on the day on which a value of it becomes known, after the edition
   * before it, and uses nothing before its day.
   *
   * @throws InvalidParameterFile when it overlaps the edition before, or its day is none of its
   *     values
   */
  void requireToFollow(ParameterFile before) {
    if (!knownFrom().isAfter(before.knownFrom())) {
      throw new InvalidParameterFile(name, "is not known later than " + before.name);
    }
    boolean brings = false;
    for (Map.Entry<String, Entry> value : content.values().entrySet()) {
      LocalDate since = value.getValue().knownFrom();
      if (since != null && since.isAfter(knownFrom())) {
        throw new InvalidParameterFile(
            name, value.getKey() + " becomes known after the edition is followed");
      }
      brings |= knownFrom().equals(since);
    }
    if (!brings) {
      throw new InvalidParameterFile(name, "has no value that becomes known on " + knownFrom());
    }
  }

  /** {@code <scheme>/<year>@<first 12 hex digits of the file's SHA-256>}. */
  String version() {
    return content.scheme() + "/" + content.year() + "@" + digest.substring(0, 12);
  }

  /**
   * Reads the values into the record of the scheme, whose components are its parameters.
   *
   * @throws InvalidParameterFile when a value is missing, unknown, without reference, or
   *     contradicts another
   */
  <T extends Record> T as(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    requireSameNames(components);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = parameter(components[i]);
    }
    return parameters(type, arguments, name);
  }

  /** The record that these values were taken from. */
  static <T extends Record> T parameters(Class<T> type, SchemeInForce inForce) {
    Object[] arguments =
        Arrays.stream(type.getRecordComponents())
            .map(component -> inForce.values().get(component.getName()))
            .toArray();
    return parameters(type, arguments, inForce.version());
  }

  private static <T extends Record> T parameters(Class<T> type, Object[] arguments, String name) {
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class[]::new));
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      throw new InvalidParameterFile(name, refused.getCause().getMessage(), refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The values by name, in the order of the record; those that are absent are left out. */
  static Map<String, Parameter<?>> values(Record parameters) {
    Map<String, Parameter<?>> values = new LinkedHashMap<>();
    for (RecordComponent component : parameters.getClass().getRecordComponents()) {
      try {
        Parameter<?> value = (Parameter<?>) component.getAccessor().invoke(parameters);
        if (value != null) {
          values.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return values;
  }

  private void requireSameNames(RecordComponent[] components) {
    Set<String> known = new TreeSet<>();
    Set<String> due = new TreeSet<>();
    for (RecordComponent component : components) {
      known.add(component.getName());
      if (!component.isAnnotationPresent(MayBeAbsent.class)) {
        due.add(component.getName());
      }
    }
    Set<String> unknown = new TreeSet<>(content.values().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new InvalidParameterFile(name, "unknown values " + unknown);
    }
    due.removeAll(content.values().keySet());
    if (!due.isEmpty()) {
      throw new InvalidParameterFile(name, "missing values " + due);
    }
  }

  /** {@code null} where it may be absent, and is. */
  private Parameter<?> parameter(RecordComponent component) {
    String key = component.getName();
    if (!content.values().containsKey(key)) {
      return null;
    }
    Entry entry = content.values().get(key);
    if (entry == null || entry.value() == null || entry.value().isNull()) {
      throw new InvalidParameterFile(name, key + " has no value");
    }
    requireText(key, "ruleId", entry.ruleId());
    requireText(key, "legalReference", entry.legalReference());
    requireText(key, "source", entry.source());
    if (entry.provenance() == null) {
      throw new InvalidParameterFile(name, key + " has no provenance");
    }
    boolean unknown = entry.publicationUnknown() != null && !entry.publicationUnknown().isBlank();
    if (unknown == (entry.publishedOn() != null)) {
      throw new InvalidParameterFile(
          name, key + " has either publishedOn or publicationUnknown, not both and not neither");
    }
    requireDates(key, entry);
    return new Parameter<>(
        value(key, component, entry.value()),
        entry.ruleId(),
        entry.legalReference(),
        entry.publishedOn(),
        entry.publicationUnknown(),
        entry.knownFrom(),
        entry.reviewOn(),
        entry.provenance(),
        entry.source());
  }

  /** Published, then used, then looked at again. */
  private void requireDates(String key, Entry entry) {
    if (entry.knownFrom() == null) {
      throw new InvalidParameterFile(name, key + " has no knownFrom");
    }
    if (entry.reviewOn() == null) {
      throw new InvalidParameterFile(name, key + " has no reviewOn");
    }
    if (entry.publishedOn() != null && entry.knownFrom().isBefore(entry.publishedOn())) {
      throw new InvalidParameterFile(name, key + " is used before it was published");
    }
    if (entry.reviewOn().isBefore(entry.knownFrom())) {
      throw new InvalidParameterFile(name, key + " is reviewed before it is used");
    }
  }

  private Object value(String key, RecordComponent component, JsonNode written) {
    ParameterizedType type = (ParameterizedType) component.getGenericType();
    JavaType wanted = YAML.getTypeFactory().constructType(type.getActualTypeArguments()[0]);
    try {
      return YAML.readerFor(wanted).readValue(written);
    } catch (JsonProcessingException wrong) {
      throw new InvalidParameterFile(name, key + " has a value of the wrong form", wrong);
    } catch (IOException unreadable) {
      throw new InvalidParameterFile(name, key + " cannot be read", unreadable);
    }
  }

  private void requireText(String key, String part, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidParameterFile(name, key + " has no " + part);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
