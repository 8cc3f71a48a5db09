package org.carepremiums.intake.quorum;

import java.util.List;
import java.util.Optional;

/**
 * The conventions for which a quorum can be found.
 *
 * @param all from the earliest convention to the latest
 */
public record Quorums(List<Quorum> all) {

  public Quorums {
    all = List.copyOf(all);
  }

  /** The quorum of the convention of that name, as in {@code M/21}. */
  public Optional<Quorum> of(String convention) {
    return all.stream().filter(quorum -> quorum.convention().name().equals(convention)).findFirst();
  }
}
