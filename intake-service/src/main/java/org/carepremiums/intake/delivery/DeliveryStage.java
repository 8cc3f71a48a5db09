package org.carepremiums.intake.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a delivery stands, as somebody follows it. */
public enum DeliveryStage {
  /** It has begun, and nothing says yet how much comes. */
  OPEN,
  /** It is known how much comes, and not all of it has. */
  INCOMPLETE,
  /** All of it has arrived, and it completes nothing until somebody stands by it. */
  HELD,
  /** All of it has arrived. */
  COMPLETE,
  /** No delivery: a day's records outside any. */
  DAILY;

  /** What is a delivery. */
  public static final List<DeliveryStage> OF_DELIVERIES = List.of(OPEN, INCOMPLETE, HELD, COMPLETE);

  /** As it stands in an address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where none is called like that. */
  public static Optional<DeliveryStage> of(String id) {
    return Arrays.stream(values()).filter(stage -> stage.id().equals(id)).findFirst();
  }

  /** Whether more of it is expected. */
  public boolean isUnderWay() {
    return this == OPEN || this == INCOMPLETE;
  }
}
