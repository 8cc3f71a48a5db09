package org.carepremiums.platform.parameters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;

/**
 * The values of the law on which something that is said rests.
 *
 * @param values at least one
 */
public record Basis(List<SourcedValue<?>> values) {

  /**
   * @throws IllegalArgumentException when there is none
   */
  public Basis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("what is said rests on no value");
    }
  }

  public static Basis of(SourcedValue<?>... values) {
    return new Basis(List.of(values));
  }

  /** This and more. */
  public Basis and(Basis more) {
    return new Basis(Stream.concat(values.stream(), more.values().stream()).toList());
  }

  /** The articles and documents, each once. */
  public String legalReference() {
    return values.stream()
        .map(SourcedValue::legalReference)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** How well it is founded: where it rests on several values, how well the weakest is. */
  public Provenance provenance() {
    return values.stream()
        .map(SourcedValue::provenance)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
