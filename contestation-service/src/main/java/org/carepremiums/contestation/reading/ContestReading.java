package org.carepremiums.contestation.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.Missing;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.reading.CaseProgress.Decided;
import org.carepremiums.contestation.reading.ContestChoice.Criterion;
import org.carepremiums.contestation.reading.ContestChoice.Group;
import org.carepremiums.contestation.reading.ContestChoice.Time;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestableCriterion;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;

/**
 * What a provider reads to contest, and to follow what was contested, ready for a page: texts in
 * the reader's language, days as days.
 */
@ApplicationScoped
public class ContestReading {

  /** The parameters of practice stand in section 13 of the rule book's PPI. */
  private static final String PARAMETER_RULES = "PPI-13.";

  /** What every premium has; the premium's own amount, where it shows one, says the same. */
  private static final String AMOUNT = "amount";

  private static final String OWN_AMOUNT = "amount-of-year";

  private static final Set<CaseStatus> ENDED =
      Set.of(
          CaseStatus.INADMISSIBLE,
          CaseStatus.UPHELD,
          CaseStatus.PARTLY_UPHELD,
          CaseStatus.DISMISSED);

  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;
  private final DeadlineRules deadlines;
  private final Cases cases;
  private final AnnexStore annexes;
  private final ActDay actDay;
  private final Phrasebooks phrasebooks;

  @Inject
  ContestReading(
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables,
      DeadlineRules deadlines,
      Cases cases,
      AnnexStore annexes,
      ActDay actDay,
      Phrasebooks phrasebooks) {
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
    this.deadlines = deadlines;
    this.cases = cases;
    this.annexes = annexes;
    this.actDay = actDay;
    this.phrasebooks = phrasebooks;
  }

  /** What of one premium can be contested now. */
  public ContestChoice choice(ContestedPremiumKey contested, Language language)
      throws SQLException {
    ContestedPremium premium =
        premiums.of(contested.provider()).stream()
            .filter(one -> one.contested().equals(contested))
            .findFirst()
            .orElseGet(() -> ContestedPremium.unknown(contested));
    return choice(premium, windows.of(contested.provider()), language);
  }

  /** What of each premium of which a decision is known; the latest years first. */
  public List<ContestChoice> choices(InamiKey provider, Language language) throws SQLException {
    List<StoredWindow> all = windows.of(provider);
    return premiums.of(provider).stream()
        .filter(ContestedPremium::isKnown)
        .sorted(
            Comparator.comparing((ContestedPremium one) -> one.contested().year().value())
                .reversed()
                .thenComparing(one -> one.contested().scheme()))
        .map(premium -> choice(premium, all, language))
        .toList();
  }

  private ContestChoice choice(
      ContestedPremium premium, List<StoredWindow> ofProvider, Language language) {
    ContestedPremiumKey contested = premium.contested();
    Phrasebook phrasebook = phrasebooks.in(language);
    List<StoredWindow> own =
        ofProvider.stream().filter(window -> window.contested().equals(contested)).toList();
    Time time = time(premium, own);
    LocalDate lastDay = lastDay(own, time);
    boolean annexAsked = deadlines.basis(contested.scheme()).value().annexAskedOnline();
    return new ContestChoice(
        contested.scheme(),
        contested.year(),
        title(contested, phrasebook),
        time,
        lastDay,
        phrasebook.text(standing(time, lastDay)),
        annexAsked,
        phrasebook.text(
            (annexAsked ? ReadingPhrase.ANNEX_ASKED : ReadingPhrase.ANNEX_IF_YOU_LIKE).alone()),
        contestables.of(contested).map(of -> groups(of, phrasebook)).orElse(List.of()));
  }

  private static Time time(ContestedPremium premium, List<StoredWindow> own) {
    if (own.stream().anyMatch(window -> window.status() == WindowStatus.OPEN)) {
      return Time.OPEN;
    }
    if (premium.takenBackOn() != null) {
      return Time.EARLY;
    }
    if (!own.isEmpty()) {
      return Time.OVER;
    }
    if (!premium.isKnown()) {
      return Time.NOTHING_DECIDED;
    }
    return premium.askedFor() ? Time.EARLY : Time.NOTHING_ASKED_FOR;
  }

  /** {@code null} where the time to contest has not begun. */
  private static LocalDate lastDay(List<StoredWindow> own, Time time) {
    return time == Time.OPEN || time == Time.OVER
        ? own.stream()
            .filter(window -> time == Time.OVER || window.status() == WindowStatus.OPEN)
            .map(window -> window.window().deadline().rolledEnd())
            .max(Comparator.naturalOrder())
            .orElseThrow()
        : null;
  }

  private static Wording standing(Time time, LocalDate lastDay) {
    return switch (time) {
      case OPEN -> CaseStatusPhrase.WINDOW_OPEN.with(lastDay);
      case OVER -> CaseStatusPhrase.WINDOW_CLOSED.with(lastDay);
      case EARLY -> ReadingPhrase.CONTEST_EARLY.alone();
      case NOTHING_ASKED_FOR -> ReadingPhrase.CONTEST_NOTHING_ASKED_FOR.alone();
      case NOTHING_DECIDED -> ReadingPhrase.CONTEST_NOTHING_DECIDED.alone();
    };
  }

  /** What the statement calls by a title; values of the law have none, and are named by code. */
  private static List<Group> groups(ContestablePremium contestable, Phrasebook phrasebook) {
    Map<ReadingPhrase, List<Criterion>> groups = new EnumMap<>(ReadingPhrase.class);
    for (ContestableCriterion criterion : contestable.criteria()) {
      String title = criterion.titles().get(phrasebook.language().code());
      if (title != null && !criterion.name().equals(OWN_AMOUNT)) {
        groups
            .computeIfAbsent(group(criterion), first -> new ArrayList<>())
            .add(new Criterion(criterion.name(), title, criterion.rules()));
      }
    }
    // In the order of the phrases: conditions, parameters, amount
    return groups.entrySet().stream()
        .map(group -> new Group(phrasebook.text(group.getKey().alone()), group.getValue()))
        .toList();
  }

  private static ReadingPhrase group(ContestableCriterion criterion) {
    if (criterion.name().equals(AMOUNT)) {
      return ReadingPhrase.GROUP_AMOUNT;
    }
    return criterion.rules().stream().anyMatch(rule -> rule.startsWith(PARAMETER_RULES))
        ? ReadingPhrase.GROUP_PARAMETERS
        : ReadingPhrase.GROUP_CONDITIONS;
  }

  /** Everything that a provider has contested, the latest first. */
  public List<CaseProgress> cases(InamiKey provider, Language language) throws SQLException {
    List<ContestationCase> own = cases.of(provider);
    Map<String, List<AnnexFile>> files =
        annexes.of(own.stream().map(found -> found.contestationId).toList());
    List<CaseProgress> told = new ArrayList<>(own.size());
    for (ContestationCase found : own) {
      told.add(
          0,
          progress(
              found,
              files.getOrDefault(found.contestationId, List.of()),
              phrasebooks.in(language)));
    }
    return told;
  }

  /** One of a provider's contestations; empty where there is none, or it is somebody else's. */
  public Optional<CaseProgress> find(InamiKey provider, String contestationId, Language language)
      throws SQLException {
    Optional<ContestationCase> found =
        cases
            .find(Contestation.caseId(contestationId))
            .filter(one -> one.provider.equals(provider));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(progress(found.get(), annexes.of(contestationId), phrasebooks.in(language)));
  }

  private CaseProgress progress(
      ContestationCase found, List<AnnexFile> files, Phrasebook phrasebook) throws SQLException {
    Set<Missing> missing = missing(found);
    return new CaseProgress(
        found.contestationId,
        found.scheme,
        found.year,
        title(found.contested(), phrasebook),
        phrasebook.text(CaseStatusPhrase.of(found.status).alone()),
        found.status,
        text(found.explanation, phrasebook),
        missing,
        missing.isEmpty() ? null : found.completeUntil,
        found.completedOn,
        contested(found, phrasebook.language()),
        found.motivation,
        text(found.notKept, phrasebook),
        found.annex,
        files,
        CaseSteps.of(found, phrasebook),
        ruling(found, phrasebook));
  }

  /** As the service decides that reads what completes it (rule book 12.24). */
  private Set<Missing> missing(ContestationCase found) throws SQLException {
    if (ENDED.contains(found.status)
        || found.completeUntil != null && actDay.today().isAfter(found.completeUntil)) {
      return Set.of();
    }
    return contestables.completeness(found.contested()).missing(found.contestation());
  }

  /** By the titles of the statement; as it was written where it is called by none. */
  private List<String> contested(ContestationCase found, Language language) {
    Optional<ContestablePremium> contestable = contestables.of(found.contested());
    return found.contestedCriteria.stream()
        .flatMap(
            written -> {
              List<String> titles =
                  withoutOwnAmount(contestable.map(of -> of.named(written)).orElse(List.of()))
                      .stream()
                      .map(criterion -> criterion.titles().get(language.code()))
                      .filter(title -> title != null)
                      .toList();
              return titles.isEmpty() ? List.of(written).stream() : titles.stream();
            })
        .distinct()
        .toList();
  }

  /** Whoever contests the amount is not told of it twice. */
  private static List<ContestableCriterion> withoutOwnAmount(List<ContestableCriterion> named) {
    return named.size() == 1
        ? named
        : named.stream().filter(criterion -> !criterion.name().equals(OWN_AMOUNT)).toList();
  }

  private static Decided ruling(ContestationCase found, Phrasebook phrasebook) {
    if (found.decidedOn == null) {
      return null;
    }
    boolean establishes = found.establishes != null && !found.establishes.isEmpty();
    return new Decided(
        phrasebook.text(CaseStatusPhrase.of(found.status).alone()),
        found.decidedOn,
        found.reason,
        establishes ? phrasebook.text(ReadingPhrase.RULING_HOLDS.alone()) : null);
  }

  private static String title(ContestedPremiumKey contested, Phrasebook phrasebook) {
    return phrasebook.text(
        CaseStatusPhrase.PREMIUM_OF_YEAR.with(contested.scheme(), contested.year()));
  }

  private static String text(Sentence sentence, Phrasebook phrasebook) {
    return sentence == null ? null : phrasebook.text(sentence);
  }
}
