package org.carepremiums.intake.convention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.platform.parameters.SourcedValue;

/** Says of each refusal what becomes of it (CV3-CV6, CV9). */
public final class ConventionRefusals {

  private final Conventions conventions;

  public ConventionRefusals(Conventions conventions) {
    this.conventions = conventions;
  }

  /** Every refusal among the answers to known conventions, by day and convention. */
  public List<ConventionRefusal> among(List<ConventionAnswer> answers) {
    return answers.stream()
        .flatMap(answer -> judged(answer).stream())
        .sorted(
            Comparator.comparing(ConventionRefusal::on)
                .thenComparing(ConventionRefusal::convention))
        .toList();
  }

  /** Empty where it is no refusal, or of no known convention. */
  public Optional<ConventionRefusal> judged(ConventionAnswer answer) {
    return Stream.of(answer)
        .filter(said -> said.kind() == ConventionEventKind.REFUSAL)
        .flatMap(refusal -> conventions.named(refusal.convention()).stream())
        .map(convention -> judged(convention, answer))
        .findFirst();
  }

  private static ConventionRefusal judged(Convention convention, ConventionAnswer refusal) {
    LocalDate on = refusal.on();
    Optional<RefusalRound> round = convention.roundOn(on);
    if (round.isEmpty()) {
      return with(
          convention,
          refusal,
          RefusalStanding.NOT_FOLLOWED,
          convention.roundMissedOn(on),
          convention.roundMissedOn(on).refuseUntil());
    }
    return convention.isRefusedBy(refusal.channel())
        ? with(
            convention, refusal, RefusalStanding.FOLLOWED, round.get(), round.get().refuseUntil())
        : with(convention, refusal, RefusalStanding.IN_REVIEW, round.get(), convention.channels());
  }

  private static ConventionRefusal with(
      Convention convention,
      ConventionAnswer refusal,
      RefusalStanding standing,
      RefusalRound round,
      SourcedValue<?> decisive) {
    return new ConventionRefusal(
        convention.name(),
        new Period(convention.firstDay(), convention.lastDay()),
        refusal.on(),
        refusal.channel(),
        standing,
        round.refuseUntil().value(),
        convention.channels().value(),
        decisive.ruleId(),
        decisive.legalReference(),
        decisive.provenance(),
        decisive.source());
  }
}
