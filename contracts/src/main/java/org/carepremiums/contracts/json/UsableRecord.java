package org.carepremiums.contracts.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.upstream.ProviderAct;

/**
 * A record from outside, and what was left out of it so that it can be used.
 *
 * @param <T> what it is read into
 */
public final class UsableRecord<T> {

  /** A sender that puts words together by hand leaves tabs and line ends in them as they are. */
  private static final ObjectMapper LENIENT =
      ContractJson.mapper().rebuild().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private final byte[] data;
  private final Class<T> type;
  private final T value;

  /** By the field that was left out. */
  private final Map<String, UnusableField> leftOut;

  /** By the field whose words could not be kept as they were. */
  private final Map<String, UnusableField> replaced;

  private UsableRecord(
      byte[] data,
      Class<T> type,
      Map<String, UnusableField> leftOut,
      Map<String, UnusableField> replaced)
      throws InvalidRecord {
    this.data = data;
    this.type = type;
    this.leftOut = leftOut;
    this.replaced = replaced;
    this.value = RecordReader.read(data, type, leftOut.keySet());
  }

  /**
   * @throws InvalidRecord when it cannot be used, whatever is left out
   */
  static <T> UsableRecord<T> of(byte[] data, Class<T> type) throws InvalidRecord {
    try {
      return new UsableRecord<>(data, type, Map.of(), Map.of());
    } catch (InvalidRecord whole) {
      RecordForm form = RecordForm.of(type);
      boolean act = ProviderAct.class.isAssignableFrom(type);
      if (!act && form.ownWords().isEmpty() || data == null) {
        throw whole;
      }
      Optional<ObjectNode> members = members(data, whole);
      if (members.isEmpty()) {
        throw whole;
      }
      Map<String, UnusableField> replaced = StorableText.in(members.get(), form);
      return act
          ? withoutUnusable(data, type, members.get(), replaced)
          : new UsableRecord<>(KeptJson.bytes(members.get()), type, Map.of(), replaced);
    }
  }

  private static <T> UsableRecord<T> withoutUnusable(
      byte[] data, Class<T> type, ObjectNode act, Map<String, UnusableField> replaced)
      throws InvalidRecord {
    RecordForm form = RecordForm.of(type);
    Map<String, UnusableField> leftOut = new LinkedHashMap<>();
    for (String name : repeated(data)) {
      InvalidRecord twice = RecordReader.duplicate(name);
      if (form.isOwnWords(name)) {
        replaced.put(name, new UnusableField(twice.field(), twice.code(), twice.reason()));
      } else {
        leaveOut(name, twice, act, form, leftOut);
      }
    }
    for (List<String> name = form.firstUnknown(act);
        !name.isEmpty();
        name = form.firstUnknown(act)) {
      leaveOut(name.get(0), RecordReader.unknown(name), act, form, leftOut);
    }
    return withoutUnusable(act, type, leftOut, replaced);
  }

  /** Each round leaves out one of the few fields that such acts have. */
  private static <T> UsableRecord<T> withoutUnusable(
      ObjectNode act,
      Class<T> type,
      Map<String, UnusableField> leftOut,
      Map<String, UnusableField> replaced)
      throws InvalidRecord {
    while (true) {
      try {
        return new UsableRecord<>(KeptJson.bytes(act), type, leftOut, replaced);
      } catch (InvalidRecord problem) {
        leaveOut(memberOf(problem), problem, act, RecordForm.of(type), leftOut);
      }
    }
  }

  /**
   * The same act without the field of which a rule says that it cannot be used.
   *
   * @throws InvalidRecord the problem, when the record does not stand without that field
   */
  public UsableRecord<T> without(InvalidRecord problem) throws InvalidRecord {
    Optional<ObjectNode> act =
        ProviderAct.class.isAssignableFrom(type) ? members(data, problem) : Optional.empty();
    if (act.isEmpty()) {
      throw problem;
    }
    Map<String, UnusableField> more = new LinkedHashMap<>(leftOut);
    leaveOut(memberOf(problem), problem, act.get(), RecordForm.of(type), more);
    return withoutUnusable(act.get(), type, more, replaced);
  }

  public T value() {
    return value;
  }

  /**
   * What it was read without, in the order in which it was found, then the words that could not be
   * kept as they were; empty for most records.
   */
  public List<UnusableField> leftOut() {
    if (leftOut.isEmpty() && replaced.isEmpty()) {
      return List.of();
    }
    return Stream.concat(leftOut.values().stream(), replaced.values().stream()).toList();
  }

  private static void leaveOut(
      String name,
      InvalidRecord problem,
      ObjectNode act,
      RecordForm form,
      Map<String, UnusableField> leftOut)
      throws InvalidRecord {
    boolean missing =
        !act.has(name)
            || act.get(name).isNull() && problem.code().equals(InvalidRecord.MISSING_FIELD);
    if (missing || !form.canDoWithout(name, act.path(name))) {
      throw problem;
    }
    act.remove(name);
    leftOut.put(name, new UnusableField(problem.field(), problem.code(), problem.reason()));
  }

  /** The outermost field on the path that a problem names. */
  private static String memberOf(InvalidRecord problem) {
    return problem.field() == null ? "" : problem.field().split("[.\\[]", 2)[0];
  }

  /** Empty where it is no JSON object, or a number in it has no end. */
  private static Optional<ObjectNode> members(byte[] data, InvalidRecord otherwise) {
    if (otherwise.code().equals(InvalidRecord.TOO_LARGE)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = LENIENT.readTree(StorableText.text(data));
      return tree instanceof ObjectNode act ? Optional.of(act) : Optional.empty();
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  /** The outermost fields that come twice, or in which a name does. */
  private static Set<String> repeated(byte[] data) {
    Set<String> repeated = new LinkedHashSet<>();
    Deque<Set<String>> open = new ArrayDeque<>();
    String member = null;
    try (JsonParser parser = LENIENT.createParser(StorableText.text(data))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else if (token == JsonToken.FIELD_NAME) {
          member = open.size() == 1 ? parser.currentName() : member;
          if (!open.getFirst().add(parser.currentName())) {
            repeated.add(member);
          }
        }
      }
      return repeated;
    } catch (IOException impossible) {
      throw new UncheckedIOException("what was read once cannot be read again", impossible);
    }
  }
}
