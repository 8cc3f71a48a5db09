package org.carepremiums.deploy.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
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
   * @param number the whole INAMI number of a provider, where it is known
   * @param kind the kind of provider of the small campaign; {@code null} for who is no provider
   * @param decision how the small campaign leaves a premium of the provider; {@code null} likewise
   * @param description what the person does or what happened to them, without a full stop
   */
  public record Person(
      String login,
      @MayBeAbsent InamiNumber number,
      @MayBeAbsent String kind,
      @MayBeAbsent Decided decision,
      InEveryLanguage description) {

    public DemonstrationUser user() {
      DemonstrationUser named = DemonstrationUser.named(login);
      return number == null
          ? named
          : new DemonstrationUser(named.name(), named.roles(), number.value());
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

  /**
   * Whoever a scenario decides about, instead of the small campaign's own providers; who works at
   * INAMI or delivers data stays.
   *
   * @param providers the first 8 digits of their INAMI numbers
   */
  public static DemonstrationPeople with(List<InamiKey> providers) {
    DemonstrationPeople small = ofTheSmallCampaign();
    List<Person> people =
        providers.stream()
            .map(
                provider ->
                    new Person(
                        "%s-%s".formatted(Role.CARE_PROVIDER, provider.value()),
                        null,
                        null,
                        null,
                        new InEveryLanguage(
                            "numéro INAMI " + provider.value(),
                            "RIZIV-nummer " + provider.value(),
                            "LIKIV-Nummer " + provider.value(),
                            "INAMI number " + provider.value())))
            .toList();
    Group deciding =
        new Group(
            new InEveryLanguage(
                "Dispensateurs de soins", "Zorgverleners", "Pflegeerbringer", "Care providers"),
            people);
    return new DemonstrationPeople(
        Stream.concat(
                Stream.of(deciding),
                small.groups().stream()
                    .filter(group -> group.people().stream().allMatch(one -> one.kind() == null)))
            .toList());
  }

  /** Everybody, group after group. */
  public List<Person> people() {
    return groups.stream().flatMap(group -> group.people().stream()).toList();
  }
}
