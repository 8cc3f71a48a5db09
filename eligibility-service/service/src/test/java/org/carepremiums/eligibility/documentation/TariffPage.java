package org.carepremiums.eligibility.documentation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.eligibility.parameters.WrittenValue;
import org.carepremiums.eligibility.tariff.Attestation;
import org.carepremiums.eligibility.tariff.Coefficient;
import org.carepremiums.eligibility.tariff.FileStartIndemnity;
import org.carepremiums.eligibility.tariff.FixedFee;
import org.carepremiums.eligibility.tariff.HomeTravelIndemnity;
import org.carepremiums.eligibility.tariff.MultiplicationFactor;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.SectionFee;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.TreatmentStartIndemnity;
import org.carepremiums.platform.parameters.SourcedValue;

/** The page of a tariff: every factor, fee, indemnity and limit with its reference. */
final class TariffPage {

  private static final LawTerm TARIFFS =
      new LawTerm(
          "Tariffs of physiotherapists",
          "Tarifs des kinésithérapeutes",
          "Tarieven van de kinesitherapeuten");

  private TariffPage() {}

  static LawTerm name() {
    return TARIFFS;
  }

  static String place(Tariff tariff) {
    return "tariffs/" + tariff.year() + ".md";
  }

  static String of(Tariff tariff) {
    StringBuilder text = new StringBuilder(40_000);
    text.append("# ").append(TARIFFS.english()).append(", ").append(tariff.year());
    text.append("\n\n**").append(TARIFFS.french()).append("** (fr) · **");
    text.append(TARIFFS.dutch()).append("** (nl)\n\n");
    text.append("Convention ").append(tariff.convention());
    text.append(". Written by the build from\n");
    text.append(
        "[the parameter file](../../../eligibility-service/tariff/src/main/resources/tariffs/");
    text.append(tariff.year()).append(".yaml); see the [index](../README.md). ");
    text.append("What the rules are is said\nin ");
    text.append("[TariffRule](../../../eligibility-service/tariff/src/main/java/org/carepremiums/");
    text.append("eligibility/tariff/TariffRule.java).\n");
    tariff.valuesByName().forEach((name, values) -> section(text, name, values));
    return text.toString();
  }

  private static void section(
      StringBuilder text, String name, List<? extends SourcedValue<?>> values) {
    text.append("\n## `").append(name).append("`\n\n");
    text.append(Markdown.headOfValues("Value"));
    for (SourcedValue<?> each : values) {
      text.append(Markdown.rowOfValue(each, value(each.value())));
    }
  }

  /** Codes in their order, which sets do not have. */
  private static String value(Object value) {
    if (value instanceof Set<?> codes) {
      return inOrder(codes);
    }
    if (value instanceof MultiplicationFactor factor) {
      return "M " + factor.factor().toPlainString() + ": " + inOrder(factor.codes());
    }
    if (value instanceof FixedFee fee) {
      return fee.fee() + ": " + inOrder(fee.codes());
    }
    if (value instanceof TreatmentStartIndemnity start) {
      return "%s %s, %s%s, up to rank %d: %s"
          .formatted(
              start.pseudocode(),
              start.amount(),
              start.pathology(),
              start.hospitalised() ? " in hospital" : "",
              start.lastRank(),
              inOrder(start.codes()));
    }
    if (value instanceof FileStartIndemnity file) {
      return "%s %s%s: %s"
          .formatted(
              file.pseudocode(),
              file.amount(),
              Boolean.TRUE.equals(file.hospitalised()) ? " in hospital" : "",
              inOrder(file.codes()));
    }
    if (value instanceof HomeTravelIndemnity travel) {
      return "%s at most %s, %d times a day, %d %% (preferential) or %d %% reimbursed: %s"
          .formatted(
              travel.pseudocode(),
              travel.amount(),
              travel.timesPerDay(),
              travel.preferentialPercent(),
              travel.ordinaryPercent(),
              inOrder(travel.codes()));
    }
    if (value instanceof Coefficient coefficient) {
      return "M" + coefficient.coefficient().toPlainString() + ": " + inOrder(coefficient.codes());
    }
    if (value instanceof Map<?, ?> counterparts) {
      return counterparts.entrySet().stream()
          .map(pair -> pair.getKey() + " as " + pair.getValue())
          .sorted()
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Attestation attestation) {
      return "%s the service%s: %s"
          .formatted(
              attestation.place() == Attestation.Place.BELOW ? "below" : "directly below or beside",
              attestation.listed() ? "" : ", not in the list of the convention",
              inOrder(attestation.codes()));
    }
    if (value instanceof SectionFee fee) {
      return "%s: %s services M%s of the section «%s», codes not named"
          .formatted(
              fee.fee(),
              fee.all() ? "the" : "certain",
              fee.coefficient().toPlainString(),
              fee.section());
    }
    return WrittenValue.of(value);
  }

  private static String inOrder(Set<?> codes) {
    return codes.stream()
        .map(NomenclatureCode.class::cast)
        .sorted()
        .map(NomenclatureCode::value)
        .collect(Collectors.joining(" "));
  }
}
