package org.carepremiums.contestation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contestation.cases.RulingOutcome;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which a contestation is decided, or a review is settled; {@code
 * null} where nothing was.
 *
 * @param insteadOf with whom the case was as the page was shown
 * @param outcome how it is decided
 * @param holds which reading of the facts holds
 * @param reasons as they were typed
 * @param kind of each fact that is established
 * @param value what was typed in the fields of all facts, in their order
 * @param add the kind of a fact that is to be added
 * @param block a paragraph that is to be added to the reasons
 * @param written the language in which that paragraph is to be
 * @param action which button was pressed; empty for the return key
 */
public record RulingAnswers(
    @RestForm String insteadOf,
    @RestForm String outcome,
    @RestForm String holds,
    @RestForm String reasons,
    @RestForm List<String> kind,
    @RestForm List<String> value,
    @RestForm String add,
    @RestForm String block,
    @RestForm String written,
    @RestForm String action) {

  private static final Pattern CHANGE = Pattern.compile("(remove|another)-([0-9]{1,3})");

  /** Ready to be shown again. */
  public RulingAnswers {
    insteadOf = or(insteadOf);
    outcome = or(outcome);
    holds = or(holds);
    reasons = Typed.paragraphs(reasons);
    kind = kind == null ? List.of() : List.copyOf(kind);
    value = value == null ? List.of() : List.copyOf(value);
    add = or(add);
    block = or(block);
    written = or(written);
    action = or(action);
  }

  private static String or(String typed) {
    return typed == null ? "" : typed;
  }

  static RulingAnswers blank() {
    return new RulingAnswers(null, null, null, null, null, null, null, null, null, null);
  }

  /** Whether the case is to be taken up. */
  boolean takes() {
    return action.equals("take");
  }

  /** Whether a last look is asked for, as also by the return key. */
  boolean goesOn() {
    return action.isEmpty() || action.equals("continue") || isSent();
  }

  /** Whether what was looked at again is to be decided. */
  boolean isSent() {
    return action.equals("send");
  }

  Optional<RulingOutcome> chosenOutcome() {
    return Typed.constant(RulingOutcome.class, outcome);
  }

  Optional<ReviewReading> chosenReading() {
    return Typed.constant(ReviewReading.class, holds);
  }

  List<TypedFact> facts() {
    return TypedFact.all(kind, value);
  }

  /** The same with a fact, or a period of one, more or less, where one of these was asked for. */
  RulingAnswers withFactsAsAsked(Scheme scheme, PremiumYear year) {
    List<TypedFact> facts = new ArrayList<>(facts());
    Optional<FactKind> more = action.equals("add") ? FactForm.kind(add) : Optional.empty();
    more.ifPresent(asked -> facts.add(TypedFact.blank(asked, scheme, year)));
    Matcher change = CHANGE.matcher(action);
    if (change.matches()) {
      int number = Integer.parseInt(change.group(2));
      if (number >= 1 && number <= facts.size()) {
        if (change.group(1).equals("remove")) {
          facts.remove(number - 1);
        } else {
          facts.add(number, facts.get(number - 1).another());
        }
      }
    }
    return new RulingAnswers(
        insteadOf,
        outcome,
        holds,
        reasons,
        facts.stream().map(fact -> fact.form().kind().id()).toList(),
        facts.stream().flatMap(fact -> fact.values().stream()).toList(),
        add,
        block,
        written,
        action);
  }

  /** The same with a paragraph behind the reasons. */
  RulingAnswers withReasons(String paragraph) {
    return new RulingAnswers(
        insteadOf,
        outcome,
        holds,
        reasons.isEmpty() ? paragraph : reasons + "\n\n" + paragraph,
        kind,
        value,
        add,
        block,
        written,
        action);
  }

  /** Whether anything was typed. */
  boolean isAnything() {
    return !outcome.isEmpty() || !holds.isEmpty() || !reasons.isEmpty() || !kind.isEmpty();
  }
}
