package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.intake.plausibility.Anomaly;

/** Stores what a delivery said that cannot be right, as JSON; nothing where nothing was found. */
@Converter
public class Anomalies implements AttributeConverter<List<Anomaly>, String> {

  private static final TypeReference<List<Anomaly>> LIST = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Anomaly> anomalies) {
    if (anomalies == null || anomalies.isEmpty()) {
      return null;
    }
    try {
      return ContractJson.mapper().writeValueAsString(anomalies);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write anomalies", unwritable);
    }
  }

  @Override
  public List<Anomaly> convertToEntityAttribute(String stored) {
    if (stored == null) {
      return List.of();
    }
    try {
      return ContractJson.mapper().readValue(stored, LIST);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored anomalies are damaged", damaged);
    }
  }
}
