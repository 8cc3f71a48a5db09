package org.carepremiums.eligibility.explanation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.explanation.Statement.Part;

/** Every condition with its reference, the changes, the deliveries and the documents. */
final class Annex {

  private final Decision decision;
  private final Lines lines;

  Annex(Decision decision, Lines lines) {
    this.decision = decision;
    this.lines = lines;
  }

  void tell() {
    lines.section(Part.ANNEX, StatementPhrase.ANNEX_SECTION);
    conditions();
    changes();
    deliveries();
    documents();
  }

  private void conditions() {
    lines.section(Part.CONDITIONS, StatementPhrase.CONDITIONS_SECTION);
    for (ConditionResult condition : decision.conditions()) {
      lines.item(
          StatementPhrase.CONDITION_LINE,
          condition.outcome(),
          Sentence.of(condition.condition()),
          condition.ruleId());
      if (condition.observed() != null) {
        lines.under(StatementPhrase.OBSERVED_LINE, condition.observed());
      }
      lines.under(StatementPhrase.REQUIRED_LINE, condition.required());
      if (condition.waitingFor() != null) {
        lines.under(StatementPhrase.WAITING_LINE, condition.waitingFor());
      }
      reference(condition);
    }
  }

  /** By the short names of documents, since the words of a reference are in their language. */
  private void reference(ConditionResult condition) {
    String reference =
        Documents.placesIn(
            condition.source(), condition.legalReference(), lines.phrasebook().language());
    if (reference.isEmpty()) {
      lines.under(StatementPhrase.NO_REFERENCE_LINE, condition.provenance());
    } else {
      lines.under(StatementPhrase.REFERENCE_LINE, reference, condition.provenance());
    }
  }

  private void changes() {
    if (!decision.changes().isEmpty()) {
      lines.section(Part.CHANGES, StatementPhrase.CHANGES_SECTION, decision.version() - 1);
      decision.changes().forEach(lines::item);
    }
  }

  /** Each once, however many facts it brought. */
  private void deliveries() {
    Set<FactReference> deliveries = new LinkedHashSet<>();
    for (ConditionResult condition : decision.conditions()) {
      for (FactReference fact : condition.facts()) {
        deliveries.add(
            new FactReference(
                "", fact.source(), fact.deliveryId(), fact.observedOn(), fact.recordedOn()));
      }
    }
    if (!deliveries.isEmpty()) {
      lines.section(Part.DELIVERIES, StatementPhrase.DELIVERIES_SECTION);
      deliveries.forEach(this::delivery);
    }
  }

  private void delivery(FactReference fact) {
    LocalDate recordedOn = fact.recordedOn().value();
    if (fact.deliveryId() == null) {
      lines.item(StatementPhrase.OUTSIDE_DELIVERY, fact.source(), fact.observedOn(), recordedOn);
    } else {
      lines.item(
          StatementPhrase.DELIVERY,
          fact.source(),
          fact.deliveryId(),
          fact.observedOn(),
          recordedOn);
    }
  }

  /** What the short names in the references stand for. */
  private void documents() {
    Map<String, String> cited =
        Documents.citedBy(
            decision.conditions().stream().map(ConditionResult::source).toList(),
            lines.phrasebook().language());
    if (!cited.isEmpty()) {
      lines.section(Part.DOCUMENTS, StatementPhrase.DOCUMENTS_SECTION);
      cited.forEach((name, title) -> lines.item(StatementPhrase.DOCUMENT, name, title));
    }
  }
}
