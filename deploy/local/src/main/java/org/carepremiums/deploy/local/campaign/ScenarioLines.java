package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;

/** Collects what is published, and writes one file per topic, by day. */
final class ScenarioLines {

  private final Map<Topic, List<Line>> byTopic = new LinkedHashMap<>();

  private record Line(LocalDate day, String text) {}

  /**
   * @param headers without those that can be derived
   * @param data the JSON that is published byte for byte
   */
  void add(LocalDate day, Topic topic, Map<String, String> headers, String data) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("day", day);
    if (!headers.isEmpty()) {
      head.put("headers", headers);
    }
    String begun = KeptJson.write(head);
    add(day, topic, begun.substring(0, begun.length() - 1) + ",\"data\":" + data + "}");
  }

  /**
   * @param fields a whole line, as a scenario folder has it
   */
  void addWhole(LocalDate day, Topic topic, Map<String, Object> fields) {
    add(day, topic, KeptJson.write(fields));
  }

  private void add(LocalDate day, Topic topic, String text) {
    byTopic.computeIfAbsent(topic, first -> new ArrayList<>()).add(new Line(day, text));
  }

  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    byTopic.values().forEach(lines -> lines.forEach(line -> days.add(line.day())));
    return days;
  }

  /**
   * @param last the last day that counts; {@code null} for all of them
   */
  long count(LocalDate last) {
    return byTopic.values().stream()
        .flatMap(List::stream)
        .filter(line -> last == null || !line.day().isAfter(last))
        .count();
  }

  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<Topic, List<Line>> entry : byTopic.entrySet()) {
      List<String> sorted =
          entry.getValue().stream()
              .sorted(Comparator.comparing(Line::day))
              .map(Line::text)
              .toList();
      Files.write(
          folder.resolve(entry.getKey().topicName() + ".ndjson"), sorted, StandardCharsets.UTF_8);
    }
  }
}
