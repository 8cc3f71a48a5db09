package org.carepremiums.eligibility.inbox;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.PersonalShareCount;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/** Refuses a fact that contradicts itself or the record that carries it. */
final class FactCheck {

  private static final String CONTRADICTORY = "contradictory";
  private static final int LONGEST_REFERENCE = 64;
  private static final Pattern REFERENCE = Pattern.compile(Text.REFERENCE);

  /** What could come once only, until each period had a place of its own (ADR 22). */
  private static final Set<FactKind> HAD_ONE_PLACE =
      EnumSet.of(
          FactKind.SOFTWARE_USE,
          FactKind.SOFTWARE_HOMOLOGATION,
          FactKind.SOFTWARE_APPROVAL,
          FactKind.SOFTWARE_ACCEPTANCE);

  private FactCheck() {}

  static void require(Fact fact, ReceivedRecord received) throws InvalidRecord {
    if (fact.value().kind() == FactKind.BANK_ACCOUNT) {
      throw new InvalidRecord(
          "unexpected-kind", "value.kind", "Bank accounts do not travel on this topic.");
    }
    if (fact.value().kind().isAboutSoftware()) {
      requireReference("subject", fact.subject());
    } else {
      requireProvider(fact.subject());
    }
    if (fact.value() instanceof SoftwareUse use) {
      requireReference("value.packageId", use.packageId());
    }
    if (fact.value() instanceof Application application) {
      requireReference("value.applicationId", application.applicationId());
    }
    if (fact.value() instanceof PersonalShareCount count) {
      requirePossible(count);
    }
    if (fact.version() < 1) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE, "version", "Field 'version' must be 1 or more.");
    }
    if (!namesWhatItStates(fact)) {
      throw new InvalidRecord(
          CONTRADICTORY, "factId", "Field 'factId' does not name what the fact states.");
    }
    if (!fact.subject().equals(received.key())) {
      throw new InvalidRecord(CONTRADICTORY, "key", "The record's key is not the fact's subject.");
    }
  }

  private static boolean namesWhatItStates(Fact fact) {
    String id = Fact.id(fact.subject(), fact.value(), fact.source(), fact.version());
    return fact.factId().equals(id)
        || HAD_ONE_PLACE.contains(fact.value().kind())
            && fact.factId().equals(id.replace(":" + periodOf(fact.value()) + "/", "/"));
  }

  private static String periodOf(FactValue value) {
    return value.key().substring(value.key().indexOf(':') + 1);
  }

  private static void requirePossible(PersonalShareCount count) throws InvalidRecord {
    if (count.personalShareCollected() > count.attestedServices()) {
      throw new InvalidRecord(
          CONTRADICTORY,
          "value.personalShareCollected",
          "Field 'value.personalShareCollected' is more than 'value.attestedServices'.");
    }
    if (count.beneficiaries() != null
        && !InsurerFigures.canBe(count.beneficiaries(), count.attestedServices())) {
      throw new InvalidRecord(
          CONTRADICTORY,
          "value.beneficiaries",
          "Field 'value.beneficiaries' does not fit 'value.attestedServices'.");
    }
  }

  private static void requireProvider(String subject) throws InvalidRecord {
    try {
      new InamiKey(subject);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidRecord(
          "invalid-inami-number", "subject", "Field 'subject': %s.".formatted(wrong.getMessage()));
    }
  }

  private static void requireReference(String field, String reference) throws InvalidRecord {
    if (reference.length() > LONGEST_REFERENCE || !REFERENCE.matcher(reference).matches()) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE,
          field,
          "Field '%s' must be letters, digits, dots, dashes and underscores, at most %d."
              .formatted(field, LONGEST_REFERENCE));
    }
  }
}
