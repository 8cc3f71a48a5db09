package org.carepremiums.deploy.local.campaign;

import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Niss;

/**
 * One provider of a kind. All its numbers follow from its serial number.
 *
 * @param serial counts all providers of the campaign from 1
 * @param turn counts the providers of that kind from 0
 * @param archetype the kind
 * @param inamiNumber follows from serial number and profession
 */
record CampaignProvider(int serial, int turn, Archetype archetype, InamiNumber inamiNumber) {

  private static final int PHYSIOTHERAPISTS_FROM = 500_000;
  private static final int GENERAL_PRACTITIONERS_FROM = 100_000;
  private static final int SECOND_SERIES = 89;

  /** Every so many numbers one has its check digits by the second series. */
  private static final int SECOND_SERIES_EVERY = 50;

  private static final long BANK = 979_0000000L;

  static CampaignProvider of(int serial, int turn, Archetype archetype) {
    return new CampaignProvider(serial, turn, archetype, number(serial, profession(archetype)));
  }

  Profession profession() {
    return profession(archetype);
  }

  private static Profession profession(Archetype archetype) {
    return archetype.happenings(ArchetypeEvent.Registered.class).stream()
        .map(ArchetypeEvent.Registered::profession)
        .findFirst()
        .orElse(
            archetype.isGeneralPractitioner()
                ? Profession.GENERAL_PRACTITIONER
                : Profession.PHYSIOTHERAPIST);
  }

  String competenceCode() {
    return inamiNumber.competenceCode();
  }

  private static InamiNumber number(int serial, Profession profession) {
    boolean doctor = profession == Profession.GENERAL_PRACTITIONER;
    int base = serial + (doctor ? GENERAL_PRACTITIONERS_FROM : PHYSIOTHERAPISTS_FROM);
    int modulus = serial % SECOND_SERIES_EVERY == 0 ? SECOND_SERIES : CheckDigits.MODULUS;
    return CheckDigits.inamiNumber(base, modulus, doctor ? "003" : "527");
  }

  InamiKey key() {
    return inamiNumber.key();
  }

  /** A neutral name: nobody is meant. */
  String holder() {
    return (archetype.isGeneralPractitioner() ? "General practitioner " : "Physiotherapist ")
        + key();
  }

  Niss niss() {
    String birth = "%02d%02d%02d".formatted(60 + serial % 39, 1 + serial % 12, 1 + serial % 28);
    return CheckDigits.niss(birth + "%03d".formatted(1 + serial / 39 * 2 % 997));
  }

  /** The provider's first, second ... account. */
  Iban iban(int ordinal) {
    return CheckDigits.iban(BANK + serial * 10L + ordinal);
  }

  String applicationId(CampaignPremium premium, int number) {
    return "A-%s-%d".formatted(named(premium), number);
  }

  /** The application that a ruling holds to have been made. */
  String establishedApplicationId(CampaignPremium premium) {
    return "R-" + named(premium);
  }

  private String named(CampaignPremium premium) {
    return premium.scheme() == archetype.asks()
        ? "%s-%d".formatted(key(), premium.year())
        : "%s-%s-%d".formatted(key(), premium.scheme().rulePrefix(), premium.year());
  }

  /**
   * The group practice of that turn.
   *
   * @param ordinal of the practices of one member; the first is that of all members
   */
  String practiceId(int ordinal) {
    String first = "%s-%d".formatted(archetype.practice(), turn + 1);
    return ordinal == 1 ? first : "%s-%d".formatted(first, ordinal);
  }

  /**
   * @param number from 1
   */
  String contestationId(int number) {
    return "C-%s-%d".formatted(key(), number);
  }

  /**
   * @param number the premium's first, second ... review
   */
  String reviewId(CampaignPremium premium, int number) {
    return String.join(
        "-",
        "review",
        premium.scheme().id(),
        Integer.toString(premium.year()),
        key().value(),
        Integer.toString(number));
  }

  String payoutId(CampaignPremium premium, int number) {
    return "%s-%d-%s-%d".formatted(premium.scheme().rulePrefix(), premium.year(), key(), number);
  }

  /** Two handlers share the cases. */
  String handler() {
    return turn % 2 == 0 ? "handler-1" : "handler-2";
  }

  /** The other one, who confirms what the first proposes. */
  String secondHandler() {
    return turn % 2 == 0 ? "handler-2" : "handler-1";
  }
}
