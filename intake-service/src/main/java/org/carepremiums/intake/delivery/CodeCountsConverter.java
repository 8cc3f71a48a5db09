package org.carepremiums.intake.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stores how many records were refused for which reason, as {@code code=3} per line. */
@Converter
public class CodeCountsConverter implements AttributeConverter<Map<String, Integer>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Map<String, Integer> convertToEntityAttribute(String stored) {
    Map<String, Integer> counts = new TreeMap<>();
    stored
        .lines()
        .forEach(
            line -> {
              int equals = line.lastIndexOf('=');
              counts.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
            });
    return counts;
  }
}
