package org.carepremiums.intake.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Something that intake holds about a provider, in words.
 *
 * @param kind what it is
 * @param lines what it says, field by field; empty where only that there was one is kept
 * @param source who stated it
 * @param from the same in words, with what it delivers
 * @param observedOn the day on which the source established it
 * @param recordedOn the business day on which notice was taken of it
 * @param delivery the delivery with which it came, or that it came by itself
 * @param holds whether it holds now
 * @param standing what it is among the statements about the same
 */
public record HeldFact(
    Wording kind,
    List<Line> lines,
    Source source,
    Wording from,
    LocalDate observedOn,
    LocalDate recordedOn,
    Wording delivery,
    boolean holds,
    Wording standing) {

  /**
   * A field in words.
   *
   * @param field the field, as the contract calls it
   * @param label what it is called
   * @param value what it says
   */
  public record Line(String field, Wording label, Wording value) {}
}
