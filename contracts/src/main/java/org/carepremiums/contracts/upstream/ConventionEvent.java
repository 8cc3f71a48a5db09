package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.Text;

/**
 * What INAMI's convention register received from a physiotherapist (rule book §7).
 *
 * @param inamiNumber the physiotherapist
 * @param convention the convention's name, as in {@code M/20}
 * @param kind adhesion, refusal, or silence until the deadline had passed
 * @param on the day on which the decision was transmitted; for silence the day on which the
 *     deadline passed
 * @param channel how it was transmitted; {@code null} where the register does not say, which by
 *     default is taken for MyInami
 * @param askedFrom from which day a first adhesion within six weeks of the registration was asked
 *     to hold; {@code null} where no day was named: it then holds from the registration on (CV11).
 *     Means nothing for any other answer
 * @param observedOn the day on which the register held this
 */
public record ConventionEvent(
    InamiNumber inamiNumber,
    @Text(maxLength = 20, pattern = "[A-Za-z0-9][A-Za-z0-9/._-]*", form = "a name such as M/20")
        String convention,
    ConventionEventKind kind,
    LocalDate on,
    @MayBeAbsent ConventionChannel channel,
    @MayBeAbsent LocalDate askedFrom,
    LocalDate observedOn)
    implements ProviderAct, AboutProvider {
  /** As what intake keeps it: what follows from all of a provider's is published. */
  public static final String KIND = "convention-event";

  /** Without a day from which it was asked to hold. */
  public ConventionEvent(
      InamiNumber inamiNumber,
      String convention,
      ConventionEventKind kind,
      LocalDate on,
      ConventionChannel channel,
      LocalDate observedOn) {
    this(inamiNumber, convention, kind, on, channel, null, observedOn);
  }

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.convention(convention);
    InvalidRecord.requireNotAfterObservation("on", on, observedOn);
  }

  /** A channel that was named and cannot be read is not taken for MyInami. */
  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    boolean unreadable = leftOut.stream().anyMatch(field -> field.isIn("channel"));
    return Stated.kept(
        KIND,
        convention + ":" + on,
        new ConventionAnswer(
            convention, kind, on, unreadable ? ConventionChannel.OTHER : channel, askedFrom),
        Period.since(on));
  }
}
