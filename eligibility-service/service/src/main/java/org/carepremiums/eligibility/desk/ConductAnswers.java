package org.carepremiums.eligibility.desk;

import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which a step of a check is taken. Of the figures that disprove those
 * of insurers, each list has one entry for each insurer.
 *
 * @param step {@code selection}, {@code hearing} or {@code closure}
 * @param heardOn the day of the hearing, as {@code 2023-03-01}
 * @param statement what the physiotherapist said
 * @param outcome how the check ends
 * @param reason why
 * @param insurer whose figures are disproved
 * @param services how many were proved
 * @param collected in how many of them the personal share was collected
 * @param beneficiaries to how many members they were given
 */
public record ConductAnswers(
    @RestForm String step,
    @RestForm String heardOn,
    @RestForm String statement,
    @RestForm String outcome,
    @RestForm String reason,
    @RestForm List<String> insurer,
    @RestForm List<String> services,
    @RestForm List<String> collected,
    @RestForm List<String> beneficiaries) {

  private static final String NOT_TO_BE_READ =
      "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]";

  /** What is said of one insurer. */
  public record Proof(String insurer, String services, String collected, String beneficiaries) {

    boolean isBlank() {
      return services.isBlank() && collected.isBlank() && beneficiaries.isBlank();
    }
  }

  /** Ready to be shown again. */
  public ConductAnswers {
    step = text(step);
    heardOn = text(heardOn);
    statement = text(statement);
    outcome = text(outcome);
    reason = text(reason);
    insurer = insurer == null ? List.of() : List.copyOf(insurer);
    services = services == null ? List.of() : List.copyOf(services);
    collected = collected == null ? List.of() : List.copyOf(collected);
    beneficiaries = beneficiaries == null ? List.of() : List.copyOf(beneficiaries);
  }

  /** A form that nobody has filled in. */
  static ConductAnswers blank(String step) {
    return new ConductAnswers(step, null, null, null, null, null, null, null, null);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n").replaceAll(NOT_TO_BE_READ, " ").strip();
  }

  /** What is said of an insurer; blank where nothing is. */
  public Proof of(String code) {
    return IntStream.range(0, insurer.size())
        .filter(place -> insurer.get(place).equals(code))
        .mapToObj(this::proof)
        .findFirst()
        .orElse(new Proof(code, "", "", ""));
  }

  /** Those of whom something is said. */
  List<Proof> proofs() {
    return IntStream.range(0, insurer.size())
        .mapToObj(this::proof)
        .filter(proof -> !proof.isBlank())
        .toList();
  }

  private Proof proof(int place) {
    return new Proof(
        insurer.get(place), at(services, place), at(collected, place), at(beneficiaries, place));
  }

  private static String at(List<String> typed, int place) {
    return place < typed.size() ? typed.get(place).strip() : "";
  }
}
