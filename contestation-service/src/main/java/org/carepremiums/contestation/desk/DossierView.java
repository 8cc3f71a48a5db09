package org.carepremiums.contestation.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.contestation.page.FileView;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * A case as its page shows it, in the reader's language.
 *
 * @param number of the contestation
 * @param path of its page, below the service's path
 * @param provider the 8 digits of the INAMI number
 * @param scheme the id of the premium, and {@code year} its year, as they stand in addresses
 * @param premium premium and year
 * @param standing how it stands
 * @param handler with whom it is; {@code null} for nobody
 * @param introducedOn the day that counts: introduced online, or posted
 * @param until by when it is to be decided or completed; {@code null} for no day
 * @param left how many days are left until then; {@code null} where none can be said
 * @param tone how pressing that is
 * @param explanation why it waits, is incomplete or inadmissible, as the provider is told
 * @param notKept what could not be kept as it was sent; {@code null} where all was
 * @param contested what is contested
 * @param motivation the provider's own words; empty for none
 * @param files documents that can be had
 * @param elsewhere names of documents that are not here
 * @param decision what the latest decision says
 * @param pending whether a decision about a ruling is still to come
 * @param windows when the premium can be contested
 * @param others other contestations of the provider
 * @param reviews what had, or has, to be settled before the premium could be decided
 * @param history what happened, in order
 * @param ruling what is proposed or decided; {@code null} for nothing
 */
public record DossierView(
    String number,
    String path,
    String provider,
    String scheme,
    String year,
    String premium,
    String standing,
    String handler,
    LocalDate introducedOn,
    LocalDate until,
    String left,
    Tone tone,
    String explanation,
    String notKept,
    List<ContestedView> contested,
    String motivation,
    List<FileView> files,
    List<String> elsewhere,
    String decision,
    boolean pending,
    List<WindowLine> windows,
    List<Other> others,
    List<Other> reviews,
    List<Event> history,
    Ruling ruling) {

  /**
   * Something that is contested.
   *
   * @param title as the statement calls it, or as it was written
   * @param rules the rules on which it rests; empty for none
   */
  public record ContestedView(String title, String rules) {}

  /** A window. */
  public record WindowLine(String from, LocalDate lastDay, String standing, String rule) {}

  /**
   * What bears on the same provider.
   *
   * @param name what leads to it
   * @param about the premium and year; {@code null} where it is the same
   */
  public record Other(String name, String path, String about, String standing) {}

  /**
   * Something that happened.
   *
   * @param words somebody's own; {@code null} for none
   */
  public record Event(LocalDate on, String text, String words) {}

  /** What is proposed or decided. */
  public record Ruling(String outcome, String by, String reasons, List<FactView> facts) {}

  static DossierView of(Page page, Dossier dossier, DeadlineRules deadlines) {
    ContestationCase found = dossier.found();
    Long left = dossier.now().left(dossier.until());
    List<String> here = dossier.files().stream().map(AnnexFile::name).toList();
    return new DossierView(
        found.contestationId,
        path(found),
        found.provider.value(),
        found.scheme.id(),
        found.year.toString(),
        page.text(CaseStatusPhrase.PREMIUM_OF_YEAR.with(found.scheme, found.year)),
        page.text(Standings.of(dossier.standing())),
        found.handler,
        found.introducedOn,
        dossier.until(),
        left == null ? null : page.number(left),
        dossier.now().tone(dossier.until()),
        text(page, found.explanation),
        text(page, found.notKept),
        dossier.contested().stream().map(one -> contested(page, one)).toList(),
        found.motivation,
        dossier.files().stream().map(FileView::new).toList(),
        found.annex.stream().filter(name -> !here.contains(name)).toList(),
        decision(page, dossier.premium()),
        dossier.premium().rulingPending(),
        dossier.windows().stream().map(one -> window(page, one, deadlines)).toList(),
        dossier.others().stream()
            .map(
                other ->
                    new Other(
                        other.contestationId,
                        path(other),
                        page.text(CaseStatusPhrase.PREMIUM_OF_YEAR.with(other.scheme, other.year)),
                        page.text(Standings.of(CaseStanding.of(other)))))
            .toList(),
        dossier.reviews().stream()
            .map(
                review ->
                    new Other(
                        page.text(FactPhrase.SAID_QUESTION.with(review.review().question())),
                        "/desk/reviews/" + review.reviewId(),
                        null,
                        page.text(Standings.of(review.status()))))
            .toList(),
        history(page, dossier),
        ruling(page, dossier));
  }

  private static String path(ContestationCase found) {
    return "/desk/cases/" + found.caseId;
  }

  private static String text(Page page, Sentence sentence) {
    return sentence == null ? null : page.text(sentence);
  }

  private static ContestedView contested(Page page, Dossier.Contested one) {
    String language = page.language().code();
    List<String> titles =
        one.meant().stream()
            .map(meant -> meant.titles().get(language))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<String> rules =
        one.meant().stream().flatMap(meant -> meant.rules().stream()).distinct().toList();
    return new ContestedView(
        titles.isEmpty() ? one.written() : String.join("; ", titles), String.join(", ", rules));
  }

  private static String decision(Page page, ContestedPremium premium) {
    if (!premium.isKnown() || premium.outcome() == null) {
      return page.say("decision-unknown");
    }
    return page.text(
        DeskPhrase.DECISION_IS.with(
            premium.version(), premium.status(), premium.outcome(), premium.decidedOn().value()));
  }

  private static WindowLine window(Page page, StoredWindow window, DeadlineRules deadlines) {
    DeskPhrase from =
        window.window().countedFrom() == CountedFrom.APPLICATION
            ? DeskPhrase.WINDOW_FROM_APPLICATION
            : DeskPhrase.WINDOW_FROM_NOTIFICATION;
    return new WindowLine(
        page.text(from.with(window.window().actOn())),
        window.window().deadline().rolledEnd(),
        page.say(window.status() == WindowStatus.OPEN ? "window-is-open" : "window-is-closed"),
        deadlines.on(window.window().actOn()).days().ruleId());
  }

  private static List<Event> history(Page page, Dossier dossier) {
    ContestationCase found = dossier.found();
    List<Event> events = new ArrayList<>();
    dossier
        .notified()
        .forEach(
            decision ->
                events.add(
                    event(
                        page,
                        decision.notifiedOn(),
                        DeskPhrase.HISTORY_NOTIFIED.with(decision.version()))));
    events.add(event(page, found.introducedOn, introduced(found)));
    if (found.completedOn != null) {
      events.add(event(page, found.completedOn, DeskPhrase.HISTORY_COMPLETED.alone()));
    }
    if (found.examinedOn != null) {
      events.add(event(page, found.examinedOn, examined(found.status)));
    }
    if (found.assignedOn != null) {
      events.add(new Event(found.assignedOn, page.text(assigned(found)), found.assignedBecause));
    }
    dossier.steps().forEach(step -> events.add(step(page, step)));
    if (found.decidedOn != null) {
      events.add(
          event(
              page,
              found.decidedOn,
              DeskPhrase.HISTORY_DECIDED.with(Standings.of(dossier.standing()))));
    }
    // Steps of one day stay in their order
    events.sort(Comparator.comparing(Event::on));
    return List.copyOf(events);
  }

  private static Wording introduced(ContestationCase found) {
    if (found.channel == ContestationChannel.PROSANTE) {
      return DeskPhrase.HISTORY_INTRODUCED.alone();
    }
    return found.enteredBy == null
        ? DeskPhrase.HISTORY_POSTED.alone()
        : DeskPhrase.HISTORY_POSTED_ENTERED.with(found.enteredBy);
  }

  private static Wording examined(CaseStatus status) {
    return switch (status) {
      case WAITING -> DeskPhrase.HISTORY_WAITS.alone();
      case INCOMPLETE -> DeskPhrase.HISTORY_INCOMPLETE.alone();
      case INADMISSIBLE -> DeskPhrase.HISTORY_INADMISSIBLE.alone();
      case OPEN, ASSIGNED, UPHELD, PARTLY_UPHELD, DISMISSED ->
          DeskPhrase.HISTORY_ADMISSIBLE.alone();
    };
  }

  private static Wording assigned(ContestationCase found) {
    boolean given = found.assignedBy != null && !found.assignedBy.equals(found.handler);
    if (found.assignedFrom == null) {
      return given
          ? DeskPhrase.HISTORY_GIVEN.with(found.assignedBy, found.handler)
          : DeskPhrase.HISTORY_ASSIGNED.with(found.handler);
    }
    return given
        ? DeskPhrase.HISTORY_MOVED.with(found.assignedBy, found.assignedFrom, found.handler)
        : DeskPhrase.HISTORY_TAKEN_OVER.with(found.handler, found.assignedFrom);
  }

  private static Event event(Page page, LocalDate on, Wording text) {
    return new Event(on, page.text(text), null);
  }

  private static Event step(Page page, RulingStep step) {
    Wording text =
        switch (step.kind()) {
          case PROPOSED ->
              DeskPhrase.HISTORY_PROPOSED.with(step.handler(), Standings.of(step.outcome()));
          case RETURNED -> DeskPhrase.HISTORY_RETURNED.with(step.handler());
          case CONFIRMED -> DeskPhrase.HISTORY_CONFIRMED.with(step.handler());
        };
    return new Event(step.on(), page.text(text), step.reasons().isEmpty() ? null : step.reasons());
  }

  private static Ruling ruling(Page page, Dossier dossier) {
    ContestationCase found = dossier.found();
    RulingStep proposal = dossier.proposal();
    if (proposal != null) {
      return new Ruling(
          page.text(Standings.of(proposal.outcome())),
          page.text(DeskPhrase.PROPOSED_BY.with(proposal.handler(), proposal.on())),
          proposal.reasons(),
          FactView.toRead(page, proposal.establishes()));
    }
    return found.decidedOn == null
        ? null
        : new Ruling(
            page.text(Standings.of(dossier.standing())),
            page.text(DeskPhrase.DECIDED_BY.with(found.handler, found.decidedOn)),
            found.reason == null ? "" : found.reason,
            FactView.toRead(page, found.establishes == null ? List.of() : found.establishes));
  }
}
