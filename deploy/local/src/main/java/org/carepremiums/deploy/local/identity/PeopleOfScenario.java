package org.carepremiums.deploy.local.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.identity.DemonstrationPeople.Group;
import org.carepremiums.deploy.local.identity.DemonstrationPeople.Person;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Whom a scenario decides about, told by what is expected to be decided, instead of the small
 * campaign's own providers. Who works at INAMI or delivers data stays.
 */
public final class PeopleOfScenario {

  /** Of more people, one is shown for each way in which premiums are decided. */
  private static final int MOST_IN_GROUP = 36;

  private static final int MOST_PREMIUMS_TOLD = 3;

  private static final Set<Scheme> OF_GENERAL_PRACTITIONERS =
      EnumSet.of(Scheme.GP_INTEGRATED_PRACTICE, Scheme.GP_STARTER_DMG);

  /** The latest year first. */
  private static final Comparator<Expected.Decision> TOLD =
      Comparator.comparing(Expected.Decision::year, Comparator.reverseOrder())
          .thenComparing(Expected.Decision::scheme);

  private record Premium(Scheme scheme, PremiumYear year) {}

  private PeopleOfScenario() {}

  /**
   * @param numbers the whole numbers of its providers; who has none can do little and is left out
   */
  public static DemonstrationPeople of(Scenario scenario, ProviderNumbers numbers) {
    List<Person> practitioners = new ArrayList<>();
    List<Person> physiotherapists = new ArrayList<>();
    lastDecisions(scenario.expected())
        .forEach(
            (provider, decisions) ->
                numbers
                    .of(provider)
                    .map(number -> person(number, decisions))
                    .ifPresent(
                        (isGeneralPractitioner(decisions) ? practitioners : physiotherapists)
                            ::add));
    return new DemonstrationPeople(
        Stream.concat(
                Stream.of(
                        group(LoginPhrase.PHYSIOTHERAPISTS, physiotherapists),
                        group(LoginPhrase.GENERAL_PRACTITIONERS, practitioners))
                    .filter(group -> !group.people().isEmpty()),
                whoStays().stream())
            .toList());
  }

  /** By provider: of each premium the decision that stands last. */
  private static Map<InamiKey, List<Expected.Decision>> lastDecisions(Expected expected) {
    Map<InamiKey, Map<Premium, Expected.Decision>> last = new TreeMap<>();
    expected.decisions().stream()
        .filter(decision -> !Boolean.TRUE.equals(decision.none()))
        .forEach(
            decision ->
                last.computeIfAbsent(decision.provider(), first -> new LinkedHashMap<>())
                    .merge(
                        new Premium(decision.scheme(), decision.year()),
                        decision,
                        PeopleOfScenario::later));
    Map<InamiKey, List<Expected.Decision>> told = new TreeMap<>();
    last.forEach(
        (provider, premiums) ->
            told.put(
                provider,
                premiums.values().stream().sorted(TOLD).limit(MOST_PREMIUMS_TOLD).toList()));
    return told;
  }

  /** What names no day is the last of all. */
  private static Expected.Decision later(Expected.Decision one, Expected.Decision other) {
    if (one.on() == null) {
      return one;
    }
    return other.on() == null || other.on().isAfter(one.on()) ? other : one;
  }

  private static boolean isGeneralPractitioner(List<Expected.Decision> decisions) {
    return decisions.stream()
        .map(Expected.Decision::scheme)
        .anyMatch(OF_GENERAL_PRACTITIONERS::contains);
  }

  private static Person person(InamiNumber number, List<Expected.Decision> decisions) {
    return new Person(
        DemonstrationUser.careProvider(number).name(),
        number,
        kind(decisions),
        null,
        LoginPhrase.inEveryLanguage(
            LoginPhrase.DECISIONS.with(
                decisions.stream().map(PeopleOfScenario::told).map(Sentences::of).toList())),
        null);
  }

  /** The campaigns note it beside each decision; notes for readers have spaces. */
  private static String kind(List<Expected.Decision> decisions) {
    return decisions.stream()
        .map(Expected.Decision::note)
        .filter(note -> note != null && !note.contains(" "))
        .findFirst()
        .orElse(null);
  }

  private static Wording told(Expected.Decision decision) {
    return decision.outcome() == null || decision.status() == null
        ? LoginPhrase.IN_PLAY.with(decision.scheme(), decision.year().value())
        : LoginPhrase.DECIDED.with(
            decision.scheme(), decision.year().value(), decision.outcome(), decision.status());
  }

  private static Group group(LoginPhrase title, List<Person> people) {
    Set<InEveryLanguage> told = new HashSet<>();
    return new Group(
        LoginPhrase.inEveryLanguage(title.alone()),
        people.size() <= MOST_IN_GROUP
            ? people
            : people.stream()
                .filter(person -> told.add(person.description()))
                .limit(MOST_IN_GROUP)
                .toList());
  }

  private static List<Group> whoStays() {
    return DemonstrationPeople.ofTheSmallCampaign().groups().stream()
        .filter(group -> group.people().stream().allMatch(person -> person.kind() == null))
        .map(
            group ->
                new Group(
                    group.title(), group.people().stream().map(Person::inAnyScenario).toList()))
        .toList();
  }
}
