package org.carepremiums.eligibility.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.http.ConductDesk;
import org.carepremiums.eligibility.http.ConductSteps.Proved;
import org.carepremiums.eligibility.http.PathParameters;
import org.carepremiums.eligibility.store.ConductList;
import org.carepremiums.eligibility.store.ConductList.Counts;
import org.carepremiums.eligibility.store.ConductList.Limits;
import org.carepremiums.eligibility.store.ConductList.Listed;
import org.carepremiums.eligibility.store.ConductList.Which;
import org.carepremiums.eligibility.store.Stores;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFault;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of the 85 % rule, and the adversarial checks (rule book §10-85). */
@Path("/desk/conduct")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ConductPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "conduct")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance conduct(Page page, List<DueTask> tasks, List<YearView> years);

    static native TemplateInstance year(
        Page page,
        ConductParameters rule,
        List<Bar> funnel,
        DeskList list,
        String which,
        Map<String, String> choices,
        String provider,
        List<ParameterView> parameters,
        Map<String, Documents.Document> documents);

    static native TemplateInstance one(
        Page page, String heading, ConductOne one, String address, String done, FormFaults faults);
  }

  /** A year in the list of years. */
  public record YearView(int year, Counts counts) {}

  private record Stage(Wording who, long providers, Tone tone, String which) {}

  private static final int LONGEST_TEXT = 10_000;
  private static final int DECIMALS = 2;
  private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();
  private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

  private static final Map<String, ConductList.Order> ORDERS =
      Map.of(
          "provider", ConductList.Order.PROVIDER,
          "services", ConductList.Order.SERVICES,
          "collected", ConductList.Order.COLLECTED,
          "share", ConductList.Order.SHARE,
          "apart", ConductList.Order.APART,
          "status", ConductList.Order.STATUS,
          "taken-on", ConductList.Order.TAKEN_ON);

  private static final Map<String, Which> CHOICES = choices();

  private final Pages pages;
  private final ConductDesk desk;
  private final ConductYears years;
  private final Stores stores;
  private final ActingPerson person;

  @Inject
  ConductPage(
      Pages pages, ConductDesk desk, ConductYears years, Stores stores, ActingPerson person) {
    this.pages = pages;
    this.desk = desk;
    this.years = years;
    this.stores = stores;
    this.person = person;
  }

  private static Map<String, Which> choices() {
    Map<String, Which> choices = new LinkedHashMap<>();
    choices.put("", Which.ALL);
    choices.put("below", Which.BELOW);
    choices.put("apart", Which.APART);
    choices.put("unchecked", Which.UNCHECKED);
    choices.put("selected", Which.SELECTED);
    choices.put("heard", Which.HEARD);
    choices.put("closed", Which.CLOSED);
    return choices;
  }

  /** What waits to be done, and the years. */
  @GET
  public TemplateInstance conduct() throws SQLException {
    Page page = pages.titled(ConductDeskPhrase.CONDUCT_TITLE);
    LocalDate day = desk.day().value();
    List<DueTask> tasks = new ArrayList<>();
    List<YearView> views = new ArrayList<>();
    for (ConductParameters rule : years.all()) {
      Limits limits = limits(rule, day);
      Counts counts = stores.with(connection -> ConductList.counts(connection, limits));
      views.add(0, new YearView(rule.year(), counts));
      String address = page.service() + "/desk/conduct/" + rule.year();
      add(
          tasks,
          counts.heard(),
          page.text(ConductDeskPhrase.CONDUCT_DUE_CLOSURE.with(counts.heard(), rule.year())),
          address + "?which=heard");
      add(
          tasks,
          counts.selected(),
          page.text(ConductDeskPhrase.CONDUCT_DUE_HEARING.with(counts.selected(), rule.year())),
          address + "?which=selected");
      add(
          tasks,
          counts.unchecked(),
          page.text(ConductDeskPhrase.CONDUCT_DUE_SELECTION.with(counts.unchecked(), rule.year())),
          address + "?which=unchecked");
    }
    return Templates.conduct(page, DueTask.inOrder(tasks), views);
  }

  private static void add(List<DueTask> tasks, long waiting, String text, String link) {
    if (waiting > 0) {
      tasks.add(new DueTask(text, null, link, Tone.WAIT));
    }
  }

  private static Limits limits(ConductParameters rule, LocalDate day) {
    return new Limits(
        PremiumYear.of(rule.year()),
        rule.collectedShare().value(),
        rule.selectionPointOn(day),
        rule.insurerDifference().value());
  }

  /**
   * A year: a funnel, the list and what the rule asks.
   *
   * @param which of those who are reported; absent for all
   * @param provider the number of one of them; absent for all
   */
  @GET
  @Path("/{year}")
  public TemplateInstance year(
      @RestPath String year,
      @BeanParam ListRequest asked,
      @RestQuery String which,
      @RestQuery String provider)
      throws SQLException {
    PremiumYear of = PathParameters.year(year);
    Page page = pages.titled(ConductDeskPhrase.CONDUCT_OF_YEAR.with(of));
    ConductParameters rule = desk.parameters(of, ConductPhrases.in(page.language()));
    LocalDate day = desk.day().value();
    Limits limits = limits(rule, day);
    String searched = SearchedNumber.digits(provider);
    Counts counts = stores.with(connection -> ConductList.counts(connection, limits));
    return Templates.year(
        page,
        rule,
        funnel(page, rule, day, counts),
        list(page.service(), limits, which, searched)
            .shown(
                page,
                page.text(ConductDeskPhrase.CONDUCT_LIST.alone()),
                asked,
                "%s/desk/conduct/%s/file".formatted(page.service(), of)),
        which == null ? "" : which,
        choices(page),
        searched,
        rule.byName().entrySet().stream()
            .flatMap(
                value -> ParameterView.of(page, value.getKey(), value.getValue(), day).stream())
            .toList(),
        Documents.cited(
            rule.byName().values().stream()
                .flatMap(List::stream)
                .flatMap(value -> Stream.of(value.source(), value.legalReference()))
                .toList(),
            page.language()));
  }

  /** The list as a file. */
  @GET
  @Path("/{year}/file")
  @Produces("text/csv")
  public Response file(
      @RestPath String year,
      @BeanParam ListRequest asked,
      @RestQuery String which,
      @RestQuery String provider)
      throws SQLException {
    PremiumYear of = PathParameters.year(year);
    Page page = pages.titled(ConductDeskPhrase.CONDUCT_OF_YEAR.with(of));
    ConductParameters rule = desk.parameters(of, ConductPhrases.in(page.language()));
    return list(
            page.service(),
            limits(rule, desk.day().value()),
            which,
            SearchedNumber.digits(provider))
        .file(page, asked);
  }

  private Listing<Listed> list(String service, Limits limits, String which, String provider) {
    Which listed = which(which);
    return new Listing<>(
        "conduct-" + limits.year(),
        columns(service, limits.year()),
        "share",
        Map.of("which", which == null ? "" : which, "provider", provider),
        part ->
            stores.with(
                connection ->
                    ConductList.part(
                        connection,
                        limits,
                        listed,
                        provider,
                        ORDERS.get(part.column()),
                        part.descending(),
                        part.offset(),
                        part.size())),
        () -> stores.with(connection -> ConductList.count(connection, limits, listed, provider)));
  }

  private static Which which(String asked) {
    Which which = CHOICES.get(asked == null ? "" : asked);
    if (which == null) {
      throw RequestRefused.invalid("which", "is one of " + CHOICES.keySet());
    }
    return which;
  }

  private static Map<String, String> choices(Page page) {
    Map<String, String> choices = new LinkedHashMap<>();
    CHOICES.forEach(
        (name, which) ->
            choices.put(
                name,
                switch (which) {
                  case ALL -> page.say("list-all");
                  case BELOW -> page.text(ConductDeskPhrase.CONDUCT_WHICH_BELOW.alone());
                  case APART -> page.text(ConductDeskPhrase.CONDUCT_WHICH_APART.alone());
                  case UNCHECKED -> page.text(ConductDeskPhrase.CONDUCT_WHICH_UNCHECKED.alone());
                  case SELECTED -> page.text(ConductDeskPhrase.CONDUCT_WHICH_SELECTED.alone());
                  case HEARD -> page.text(ConductDeskPhrase.CONDUCT_WHICH_HEARD.alone());
                  case CLOSED -> page.text(ConductDeskPhrase.CONDUCT_WHICH_CLOSED.alone());
                }));
    return choices;
  }

  private static List<Bar> funnel(Page page, ConductParameters rule, LocalDate day, Counts counts) {
    return Bar.of(
        List.of(
            new Stage(
                ConductDeskPhrase.CONDUCT_WITH_FIGURES.alone(),
                counts.withFigures(),
                Tone.PLAIN,
                null),
            new Stage(ConductDeskPhrase.CONDUCT_BOUND.alone(), counts.bound(), Tone.PLAIN, null),
            new Stage(
                ConductDeskPhrase.CONDUCT_BELOW_RULE.with(rule.collectedShare().value()),
                counts.belowRule(),
                Tone.WAIT,
                "below"),
            new Stage(
                ConductDeskPhrase.CONDUCT_BELOW_POINT.with(rule.selectionPointOn(day)),
                counts.belowPoint(),
                Tone.BAD,
                null),
            new Stage(
                ConductDeskPhrase.CONDUCT_SELECTED.alone(), counts.checked(), Tone.PLAIN, null),
            new Stage(
                ConductDeskPhrase.CONDUCT_CLOSED.alone(), counts.closed(), Tone.GOOD, "closed")),
        new Bar.Look<>(
            stage -> page.text(stage.who()),
            Stage::providers,
            stage -> page.number(stage.providers()),
            Stage::tone,
            stage -> stage.which() == null ? null : "?which=" + stage.which()));
  }

  private static List<Column<Listed>> columns(String service, PremiumYear year) {
    return List.of(
        Column.<Listed>of("provider", ConductDeskPhrase.CONDUCT_PROVIDER, Listed::provider)
            .linked(
                one -> "%s/desk/conduct/%s/%s".formatted(service, year, one.provider().value())),
        Column.of("services", ConductDeskPhrase.CONDUCT_SERVICES, listed -> listed.share().whole()),
        Column.of(
            "collected", ConductDeskPhrase.CONDUCT_COLLECTED, listed -> listed.share().part()),
        Column.of(
            "share",
            ConductDeskPhrase.CONDUCT_SHARE,
            listed ->
                listed.share().isDefined()
                    ? ConductDeskPhrase.CONDUCT_PERCENT.with(listed.share().percent(DECIMALS))
                    : null),
        Column.of(
            "apart",
            ConductDeskPhrase.CONDUCT_APART,
            listed ->
                ConductDeskPhrase.CONDUCT_POINTS.with(
                    listed.apartBy().setScale(DECIMALS, RoundingMode.DOWN))),
        Column.<Listed>of(
                "status",
                ConductDeskPhrase.CONDUCT_STATUS,
                listed ->
                    listed.last() == null
                        ? ConductDeskPhrase.CONDUCT_NOT_SELECTED.alone()
                        : listed.last().status().phrase().alone())
            .toned(ConductPage::tone),
        Column.<Listed>of(
                "outcome",
                ConductDeskPhrase.CONDUCT_OUTCOME,
                listed ->
                    listed.last() == null || listed.last().outcome() == null
                        ? null
                        : listed.last().outcome().phrase().alone())
            .unsorted(),
        Column.of(
            "taken-on",
            ConductDeskPhrase.CONDUCT_TAKEN_ON,
            listed -> listed.last() == null ? null : listed.last().on().value()));
  }

  private static Tone tone(Listed listed) {
    if (listed.last() == null) {
      return Tone.PLAIN;
    }
    return switch (listed.last().status()) {
      case SELECTED, HEARD -> Tone.WAIT;
      case CLOSED -> Tone.GOOD;
    };
  }

  /**
   * One physiotherapist: figures by insurer, every step, and the next one.
   *
   * @param step which step the form is to take, where there is a choice
   * @param done which step was taken a moment ago
   */
  @GET
  @Path("/{year}/{provider}")
  public TemplateInstance one(
      @RestPath String year,
      @RestPath String provider,
      @RestQuery String step,
      @RestQuery String done)
      throws SQLException {
    PremiumYear of = PathParameters.year(year);
    InamiKey key = PathParameters.provider(provider);
    Page page = pages.titled(title(key, of));
    return shown(page, of, key, ConductAnswers.blank(step), done, FormFaults.NONE);
  }

  /** Takes a step of the check. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{year}/{provider}")
  public Response act(
      @RestPath String year,
      @RestPath String provider,
      @BeanParam SentForm sent,
      @BeanParam ConductAnswers answers)
      throws SQLException {
    PremiumYear of = PathParameters.year(year);
    InamiKey key = PathParameters.provider(provider);
    Page page = pages.titled(title(key, of));
    Page mended = pages.toBeMended(title(key, of));
    if (sent.isOnlyFilledIn()) {
      return PageAnswers.shown(shown(page, of, key, answers, null, FormFaults.NONE));
    }
    FormFaults faults = faults(mended, answers);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(mended, of, key, answers, null, faults));
    }
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(page, of, key, answers, null, FormFaults.NONE));
    }
    try {
      desk.take(of, key, move(page, answers), ConductPhrases.in(page.language()));
    } catch (RequestRefused refused) {
      return refused(refused.problem(), mended, of, key, answers).orElseThrow(() -> refused);
    }
    return PageAnswers.seeOther("%s?done=%s".formatted(address(page, of, key), answers.step()));
  }

  /** What is wrong before the check itself is asked. */
  private static FormFaults faults(Page page, ConductAnswers answers) {
    FormFaults faults = FormFaults.NONE;
    switch (answers.step()) {
      case ConductOne.SELECTION -> {}
      case ConductOne.HEARING -> {
        if (day(answers.heardOn()).isEmpty()) {
          faults =
              faults.and(page, "heardOn", List.of(ConductDeskPhrase.CONDUCT_DAY_MISSING.alone()));
        }
        faults = tooLong(page, faults, "statement", answers.statement());
      }
      case ConductOne.CLOSURE -> {
        if (outcome(answers.outcome()).isEmpty()) {
          faults =
              faults.and(
                  page, "outcome", List.of(ConductDeskPhrase.CONDUCT_OUTCOME_MISSING.alone()));
        }
        faults = tooLong(page, faults, "reason", answers.reason());
        faults =
            faults.and(
                page,
                "proof",
                answers.proofs().stream()
                    .filter(proof -> !isNumbers(proof))
                    .map(proof -> ConductDeskPhrase.CONDUCT_PROOF_NUMBERS.with(proof.insurer()))
                    .toList());
      }
      default -> throw RequestRefused.invalid("step", "is selection, hearing or closure");
    }
    return faults;
  }

  private static FormFaults tooLong(Page page, FormFaults faults, String field, String text) {
    return text.length() <= LONGEST_TEXT
        ? faults
        : faults.and(
            page, field, List.of(ConductDeskPhrase.CONDUCT_TEXT_TOO_LONG.with(LONGEST_TEXT)));
  }

  private static boolean isNumbers(ConductAnswers.Proof proof) {
    return proof.insurer().matches("[0-9]{3}")
        && proof.services().matches("[0-9]{1,9}")
        && proof.collected().matches("[0-9]{1,9}")
        && proof.beneficiaries().matches("[0-9]{0,9}");
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<AdversarialOutcome> outcome(String written) {
    return Arrays.stream(AdversarialOutcome.values())
        .filter(outcome -> outcome.name().equals(written))
        .findFirst();
  }

  private ConductDesk.Move move(Page page, ConductAnswers answers) {
    String handler = person.name();
    return switch (answers.step()) {
      case ConductOne.SELECTION -> (share, on) -> share.select(handler, on);
      case ConductOne.HEARING ->
          (share, on) ->
              share.hear(handler, day(answers.heardOn()).orElseThrow(), answers.statement(), on);
      default -> {
        List<InsurerFigures> proof =
            ConductDesk.proof(
                answers.proofs().stream().map(ConductPage::proved).toList(),
                ConductPhrases.in(page.language()));
        yield (share, on) ->
            share.close(
                handler, outcome(answers.outcome()).orElseThrow(), answers.reason(), proof, on);
      }
    };
  }

  private static Proved proved(ConductAnswers.Proof proof) {
    return new Proved(
        proof.insurer(),
        Integer.parseInt(proof.services()),
        Integer.parseInt(proof.collected()),
        proof.beneficiaries().isEmpty() ? null : Integer.valueOf(proof.beneficiaries()));
  }

  /** What the check refuses stands beside the form; empty where there is no check at all. */
  private Optional<Response> refused(
      Problem problem, Page page, PremiumYear year, InamiKey provider, ConductAnswers answers)
      throws SQLException {
    if (problem.status() == NOT_FOUND) {
      return Optional.empty();
    }
    List<FormFault> faults =
        problem.errors() == null || problem.errors().isEmpty()
            ? List.of(new FormFault(null, problem.detail()))
            : problem.errors().stream()
                .map(error -> new FormFault(error.field(), error.detail()))
                .toList();
    TemplateInstance form =
        shown(page, year, provider, answers, null, new FormFaults(faults, false));
    return Optional.of(
        problem.status() == CONFLICT ? PageAnswers.notNow(form) : PageAnswers.toBeMended(form));
  }

  private TemplateInstance shown(
      Page page,
      PremiumYear year,
      InamiKey provider,
      ConductAnswers answers,
      @Nullable String done,
      FormFaults faults)
      throws SQLException {
    CollectedShare share = desk.find(year, provider, ConductPhrases.in(page.language()));
    return Templates.one(
        page,
        page.text(title(provider, year)),
        ConductOne.of(
            page,
            provider,
            share,
            desk.day().value(),
            answers,
            page.reader().roles().contains(Role.CASE_HANDLER)),
        address(page, year, provider),
        done,
        faults);
  }

  private static String address(Page page, PremiumYear year, InamiKey provider) {
    return "%s/desk/conduct/%s/%s".formatted(page.service(), year, provider.value());
  }

  private static Wording title(InamiKey provider, PremiumYear year) {
    return ConductDeskPhrase.CONDUCT_OF_PROVIDER.with(provider, year);
  }
}
