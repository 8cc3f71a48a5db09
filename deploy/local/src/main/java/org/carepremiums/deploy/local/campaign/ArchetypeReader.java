package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.carepremiums.contracts.event.Scheme;

/** Completes each row with what the row it is compared with says. */
final class ArchetypeReader {

  private ArchetypeReader() {}

  /** Physiotherapists, general practitioners and members of group practices, in that order. */
  static List<Archetype> read(CampaignFile file) {
    List<Archetype> all =
        new ArrayList<>(read(file.physiotherapists(), Scheme.PHYSIOTHERAPIST_SOFTWARE));
    List<Archetype> practitioners =
        read(file.generalPractitioners(), Scheme.GP_INTEGRATED_PRACTICE);
    all.addAll(practitioners);
    for (CampaignFile.Practice practice : file.practices().rows()) {
      Archetype common =
          read(practice.common(), practice.id(), practice.id(), practitioners.get(0));
      for (CampaignFile.Kind member : practice.members()) {
        all.add(read(member, practice.id() + "-" + member.id(), practice.id(), common));
      }
    }
    return all;
  }

  private static List<Archetype> read(List<Section<CampaignFile.Kind>> sections, Scheme asks) {
    List<Archetype> archetypes = new ArrayList<>();
    for (Section<CampaignFile.Kind> section : sections) {
      for (CampaignFile.Kind row : section.rows()) {
        Archetype standard = archetypes.isEmpty() ? empty(asks) : archetypes.get(0);
        archetypes.add(read(row, row.id(), null, standard));
      }
    }
    return archetypes;
  }

  private static Archetype empty(Scheme asks) {
    return new Archetype(
        "",
        null,
        asks,
        "",
        "",
        null,
        List.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private static Archetype read(
      CampaignFile.Kind row, String id, String practice, Archetype standard) {
    IntPredicate kept = year -> row.only() == null || row.only().contains(year);
    SortedMap<CampaignPremium, ExpectedDecision> decisions = of(standard.decisions(), kept);
    SortedMap<CampaignPremium, ExpectedMoney> money = of(standard.money(), kept);
    row.decisions()
        .forEach(
            (premiums, decision) -> {
              for (CampaignPremium premium : premiums.each()) {
                money.remove(premium);
                decisions.remove(premium);
                if (decision != null) {
                  decisions.put(premium, decision);
                }
              }
            });
    decisions.forEach(
        (premium, decision) -> {
          if (decision.isFinalGrant()) {
            money.putIfAbsent(premium, ExpectedMoney.paid(decision.amount()));
          }
        });
    row.money()
        .forEach(
            (premiums, written) ->
                premiums
                    .each()
                    .forEach(
                        premium -> money.put(premium, written.beyond(decisions.get(premium)))));
    SortedMap<CampaignPremium, List<String>> answers = of(standard.answers(), kept);
    row.answers()
        .forEach(
            (premiums, given) -> premiums.each().forEach(premium -> answers.put(premium, given)));
    return new Archetype(
        id,
        practice,
        standard.asks(),
        row.name(),
        row.story() == null ? standard.story() : row.story(),
        practice == null || row.howMany() != null ? row.howMany() : standard.howMany(),
        happenings(
            row.facts(),
            standard.happenings().stream().filter(fact -> fact.isAbout(kept)).toList()),
        row.contestations(),
        decisions,
        money,
        answers);
  }

  /** What of a kind of provider is about some premium years. */
  private static <T> SortedMap<CampaignPremium, T> of(
      Map<CampaignPremium, T> whole, IntPredicate years) {
    SortedMap<CampaignPremium, T> part = new TreeMap<>(whole);
    part.keySet().removeIf(premium -> !years.test(premium.year()));
    return part;
  }

  private static List<ArchetypeEvent> happenings(
      List<ArchetypeEvent> own, List<ArchetypeEvent> standard) {
    List<ArchetypeEvent> all = new ArrayList<>(standard);
    all.removeIf(fact -> own.stream().anyMatch(replacing -> replacing.replaces(fact)));
    own.stream()
        .filter(fact -> !(fact instanceof ArchetypeEvent.Nothing))
        .map(fact -> completed(fact, standard))
        .forEach(all::add);
    return all;
  }

  /** The entry of the standard with what the row says in place of its own. */
  static ArchetypeEvent completed(ArchetypeEvent own, List<ArchetypeEvent> standard) {
    return standard.stream().filter(own::replaces).findFirst().map(own::completedFrom).orElse(own);
  }
}
