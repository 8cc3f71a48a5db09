package org.carepremiums.deploy.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.text.Texts;

/**
 * Who is worth logging in as while the small campaign is there, as {@code people.yaml} says it.
 *
 * @param groups in the order in which they are shown
 */
public record DemonstrationPeople(List<Group> groups) {

  /**
   * People who have something in common.
   *
   * @param title what, as a heading
   * @param people in the order in which they are shown
   */
  public record Group(InEveryLanguage title, List<Person> people) {}

  /**
   * Somebody to log in as.
   *
   * @param login the name, from which follows what the person may do
   * @param number the whole INAMI number of a provider; {@code null} for who is no provider
   * @param kind the kind of provider of the campaign; {@code null} for who is of none
   * @param decision how the small campaign leaves a premium of the provider; {@code null} likewise
   * @param description what the person does or what happened to them, without a full stop
   * @param elsewhere what the person does in any other scenario; {@code null} for the same
   */
  public record Person(
      String login,
      @MayBeAbsent InamiNumber number,
      @MayBeAbsent String kind,
      @MayBeAbsent Decided decision,
      InEveryLanguage description,
      @MayBeAbsent InEveryLanguage elsewhere) {

    public DemonstrationUser user() {
      DemonstrationUser named = DemonstrationUser.named(login);
      return number == null
          ? named
          : new DemonstrationUser(named.name(), named.roles(), number.value());
    }

    /** The same person, told without what is so in the small campaign alone. */
    Person inAnyScenario() {
      return elsewhere == null
          ? this
          : new Person(login, number, kind, decision, elsewhere, elsewhere);
    }
  }

  /** How a premium is decided. */
  public record Decided(Scheme scheme, PremiumYear year, DecisionStatus status, Outcome outcome) {}

  /**
   * @throws java.io.UncheckedIOException when the file does not say what it has to
   */
  public static DemonstrationPeople ofTheSmallCampaign() {
    return Texts.read(DemonstrationPeople.class, "people", new TypeReference<>() {});
  }

  /** Everybody, group after group. */
  public List<Person> people() {
    return groups.stream().flatMap(group -> group.people().stream()).toList();
  }
}
