package org.carepremiums.eligibility.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private record Content(Scheme scheme, PremiumYear year, LocalDate knownFrom, JsonNode values) {}

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
    if (content.values() == null || !content.values().isObject()) {
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

  /** {@code <scheme>/<year>@<first 12 hex digits of the file's SHA-256>}. */
  String version() {
    return content.scheme() + "/" + content.year() + "@" + digest.substring(0, 12);
  }

  /**
   * Reads the values into the record of the premium, whose components are its parameters.
   *
   * @throws InvalidParameterFile when a value is missing, unknown, without reference, or
   *     contradicts another
   */
  <T extends Record> T as(Class<T> type) {
    requireNames(type);
    try {
      return YAML.treeToValue(content.values(), type);
    } catch (JsonProcessingException wrong) {
      throw new InvalidParameterFile(name, reason(wrong), wrong);
    }
  }

  /** A typing error is named as such, before what is missing by it. */
  private void requireNames(Class<? extends Record> type) {
    JsonNode values = content.values();
    Set<String> unknown = unknown(values, type);
    if (!unknown.isEmpty()) {
      throw new InvalidParameterFile(name, "unknown values " + unknown);
    }
    Set<String> missing = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = component.getName();
      JsonNode value = values.path(key);
      if (value.isNull()) {
        throw new InvalidParameterFile(name, key + " has no value");
      }
      Set<String> within = unknown(value, Parameter.class);
      if (!within.isEmpty()) {
        throw new InvalidParameterFile(name, key + " has unknown fields " + within);
      }
      if (value.isMissingNode() && !component.isAnnotationPresent(MayBeAbsent.class)) {
        missing.add(key);
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidParameterFile(name, "missing values " + missing);
    }
  }

  private static Set<String> unknown(JsonNode written, Class<? extends Record> type) {
    Set<String> unknown = new TreeSet<>();
    written.fieldNames().forEachRemaining(unknown::add);
    for (RecordComponent known : type.getRecordComponents()) {
      unknown.remove(known.getName());
    }
    return unknown;
  }

  /** What is wrong, with the name of the value where it lies in one. */
  private static String reason(JsonProcessingException wrong) {
    List<JsonMappingException.Reference> path =
        wrong instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    String refused =
        wrong.getCause() instanceof IllegalArgumentException
            ? wrong.getCause().getMessage()
            : wrong.getOriginalMessage();
    if (path.isEmpty()) {
      return refused;
    }
    return path.get(0).getFieldName()
        + (path.size() > 1 && "value".equals(path.get(1).getFieldName())
            ? " has a value of the wrong form"
            : " " + refused);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
