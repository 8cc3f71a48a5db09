package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;

/** How a physiotherapist answered convention M/22, which held in 2022 and 2023. */
enum ConventionStory {
  /** Said nothing, which is adhesion. */
  SILENT(false, answer(ConventionEventKind.SILENCE, 2022, 1, 31)),
  /** Refused within 30 days of its publication, and never adhered. */
  REFUSED(false, answer(ConventionEventKind.REFUSAL, 2022, 6, 10)),
  /** Refused, and came back before 2023. */
  CAME_BACK(
      false,
      answer(ConventionEventKind.REFUSAL, 2022, 6, 10),
      answer(ConventionEventKind.ADHESION, 2022, 11, 15)),
  /** Refused, and came back in the course of 2023, which leaves days of it uncovered. */
  CAME_BACK_LATE(
      false,
      answer(ConventionEventKind.REFUSAL, 2022, 6, 10),
      answer(ConventionEventKind.ADHESION, 2023, 3, 15)),
  /** First registered in 2022 or 2023, and adhered within six weeks. */
  BEGAN(true);

  private final boolean atRegistration;
  private final List<Answer> answers;

  ConventionStory(boolean atRegistration, Answer... answers) {
    this.atRegistration = atRegistration;
    this.answers = List.of(answers);
  }

  /**
   * One answer.
   *
   * @param on the day on which it was transmitted, or the deadline passed
   * @param channel how it was transmitted; {@code null} where nothing was
   */
  record Answer(ConventionEventKind kind, LocalDate on, ConventionChannel channel) {}

  private static Answer answer(ConventionEventKind kind, int year, int month, int day) {
    return new Answer(
        kind,
        LocalDate.of(year, month, day),
        kind == ConventionEventKind.SILENCE ? null : ConventionChannel.MYINAMI);
  }

  /** In their order. */
  List<Answer> answers(LocalDate registeredOn) {
    return atRegistration
        ? List.of(
            new Answer(
                ConventionEventKind.ADHESION, registeredOn.plusDays(20), ConventionChannel.MYINAMI))
        : answers;
  }
}
