package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.intake.plausibility.Anomaly;

/**
 * Whether the figures of the years that a delivery names can be right.
 *
 * @param status how far the delivery has come
 * @param completes the years that it names
 * @param held whether what was found holds it
 * @param confirmation why its source, or a case handler for it, stands by it; absent where nobody
 *     had to
 * @param found what was found when it had arrived whole, in years that were not complete yet
 * @param now what is found with everything that is known now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlausibilityState(
    DeliveryStatus status,
    List<Integer> completes,
    boolean held,
    String confirmation,
    List<Anomaly> found,
    List<Anomaly> now) {}
