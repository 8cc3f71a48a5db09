package org.carepremiums.intake.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.intake.plausibility.Anomaly;

/** Stores what a delivery said that cannot be right, as JSON; nothing where nothing was found. */
@Converter
public class AnomaliesConverter implements AttributeConverter<List<Anomaly>, String> {

  @Override
  public String convertToDatabaseColumn(List<Anomaly> anomalies) {
    return anomalies == null || anomalies.isEmpty() ? null : KeptJson.write(anomalies);
  }

  @Override
  public List<Anomaly> convertToEntityAttribute(String stored) {
    return stored == null ? List.of() : KeptJson.readList(stored, Anomaly.class);
  }
}
