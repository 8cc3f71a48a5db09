package org.carepremiums.eligibility.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.draft.DraftChanges;
import org.carepremiums.eligibility.draft.DraftChanges.Effect;
import org.carepremiums.eligibility.draft.DraftChanges.Listed;
import org.carepremiums.eligibility.draft.DraftDesk;
import org.carepremiums.eligibility.draft.DraftFailure;
import org.carepremiums.eligibility.draft.DraftOutcome;
import org.carepremiums.eligibility.draft.DraftRun;
import org.carepremiums.eligibility.draft.DraftRun.State;
import org.carepremiums.eligibility.draft.DraftRuns;
import org.carepremiums.eligibility.draft.UnreadableDraft;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.DatabaseTime;
import org.carepremiums.eligibility.store.Stores;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Compares a draft with the law in force over all stored facts, beside whoever asks. */
@Path("/desk/drafts")
@RolesAllowed({Role.LAWYER, Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DraftsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "drafts")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance drafts(
        Page page,
        DeskList kept,
        String state,
        Map<String, String> states,
        DraftForm form,
        boolean asks,
        FormFaults faults);

    static native TemplateInstance running(
        Page page, DraftRun run, Progress progress, String address);

    static native TemplateInstance progress(Page page, Progress progress, String address);

    static native TemplateInstance draft(
        Page page,
        DraftRun run,
        List<DraftView> premiums,
        DeskList list,
        String which,
        String provider,
        String text,
        boolean asks);

    static native TemplateInstance failed(Page page, DraftRun run, String why, boolean asks);

    static native TemplateInstance gone(Page page, long days, long most);
  }

  static final int MOST_KILOBYTES = 200;

  private static final String TEXT = "text";
  private static final String FILE = "file";
  private static final String PREMIUM = "premium";
  private static final String PATH = "/desk/drafts/";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Map<String, Effect> EFFECTS =
      Map.of("", Effect.ALL, "gains", Effect.GAINS, "loses", Effect.LOSES, "same", Effect.SAME);
  private static final Map<String, State> STATES = states();

  private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

  private static final Map<String, DraftRuns.Order> RUN_ORDERS =
      Map.of(
          "asked", DraftRuns.Order.ASKING,
          "premium", DraftRuns.Order.PREMIUM,
          "year", DraftRuns.Order.YEAR,
          "by", DraftRuns.Order.PERSON,
          "state", DraftRuns.Order.STATE);

  private static final Map<String, DraftChanges.Order> ORDERS =
      Map.of(
          "provider", DraftChanges.Order.PROVIDER,
          "premium", DraftChanges.Order.PREMIUM,
          "outcome-before", DraftChanges.Order.OUTCOME_BEFORE,
          "before", DraftChanges.Order.BEFORE,
          "outcome-after", DraftChanges.Order.OUTCOME_AFTER,
          "after", DraftChanges.Order.AFTER,
          "difference", DraftChanges.Order.DIFFERENCE);

  private final Pages pages;
  private final DraftDesk desk;
  private final SchemesInForce schemes;
  private final OpenDay openDay;
  private final Stores stores;
  private final ActingPerson person;

  @Inject
  DraftsPage(
      Pages pages,
      DraftDesk desk,
      SchemesInForce schemes,
      OpenDay openDay,
      Stores stores,
      ActingPerson person) {
    this.pages = pages;
    this.desk = desk;
    this.schemes = schemes;
    this.openDay = openDay;
    this.stores = stores;
    this.person = person;
  }

  private static Map<String, State> states() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("waiting", State.WAITING);
    states.put("running", State.RUNNING);
    states.put("done", State.DONE);
    states.put("failed", State.FAILED);
    return states;
  }

  /**
   * The comparisons that are kept, and the form for another.
   *
   * @param of premium and year of which the text in force is to begin with, as in {@code
   *     gp-integrated-practice/2024}; absent for an empty form
   * @param from the number of a comparison with whose draft to begin; absent for none
   * @param state only those that stand so; absent for all
   */
  @GET
  public TemplateInstance drafts(
      @RestQuery String of,
      @RestQuery String from,
      @RestQuery String state,
      @BeanParam ListRequest asked)
      throws SQLException {
    Page page = pages.titled(LawDeskPhrase.DRAFTS_TITLE);
    DraftAnswers answers = new DraftAnswers(of, "", null);
    if (of != null && !of.isEmpty()) {
      answers = new DraftAnswers(of, textInForce(of), null);
    } else if (from != null) {
      DraftRun run =
          find(from).orElseThrow(() -> RequestRefused.notFound("This comparison is not kept."));
      answers = new DraftAnswers(run.scheme().id() + "/" + run.year(), text(run), null);
    }
    return shown(page, answers, null, FormFaults.NONE, runs(page, state), asked, state);
  }

  /** The comparisons as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response runsFile(@RestQuery String state, @BeanParam ListRequest asked) {
    Page page = pages.titled(LawDeskPhrase.DRAFTS_TITLE);
    return runs(page, state).file(page, asked);
  }

  private Listing<DraftRun> runs(Page page, String state) {
    String which = state == null ? "" : state;
    if (!which.isEmpty() && !STATES.containsKey(which)) {
      throw RequestRefused.invalid("state", "is one of " + STATES.keySet());
    }
    String named = which.isEmpty() ? "" : STATES.get(which).name();
    return new Listing<>(
        "drafts",
        runColumns(page.service()),
        "-asked",
        Map.of("state", which),
        part ->
            stores.with(
                connection ->
                    DraftRuns.part(
                        connection,
                        named,
                        RUN_ORDERS.get(part.column()),
                        part.descending(),
                        part.offset(),
                        part.size())),
        () -> stores.with(connection -> DraftRuns.count(connection, named)));
  }

  private static List<Column<DraftRun>> runColumns(String service) {
    return List.of(
        Column.<DraftRun>of("asked", LawDeskPhrase.DRAFT_BEGUN, DraftRun::askedAt)
            .linked(run -> address(service, run)),
        Column.<DraftRun>of("state", LawDeskPhrase.DRAFT_STATE, run -> inWords(run.state()).alone())
            .toned(run -> tone(run.state())),
        Column.of(
            "premium",
            LawDeskPhrase.RELEASE_PREMIUM,
            run -> LawDeskPhrase.LAW_PREMIUM.with(run.scheme())),
        Column.of("year", LawDeskPhrase.LAW_YEAR, run -> run.year().toString()),
        Column.of("by", LawDeskPhrase.DRAFT_BY, DraftRun::askedBy),
        Column.<DraftRun>of("difference", LawDeskPhrase.DRAFT_DIFFERENCE, DraftRun::difference)
            .unsorted());
  }

  private static LawDeskPhrase inWords(State state) {
    return switch (state) {
      case WAITING -> LawDeskPhrase.DRAFT_STATE_WAITING;
      case RUNNING -> LawDeskPhrase.DRAFT_STATE_RUNNING;
      case DONE -> LawDeskPhrase.DRAFT_STATE_OVER;
      case FAILED -> LawDeskPhrase.DRAFT_STATE_FAILED;
    };
  }

  private static Tone tone(State state) {
    return switch (state) {
      case WAITING -> Tone.PLAIN;
      case RUNNING -> Tone.WAIT;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }

  private String text(DraftRun run) throws SQLException {
    return stores.with(connection -> DraftRuns.text(connection, run.number()).orElse(""));
  }

  private String textInForce(String of) throws SQLException {
    return new String(
        SchemesInForce.file(
            premium(of)
                .orElseThrow(() -> RequestRefused.notFound("There is no such premium year.")),
            Thread.currentThread().getContextClassLoader()),
        StandardCharsets.UTF_8);
  }

  /** The edition in force of a premium and year, as an address names them. */
  private Optional<SchemeInForce> premium(String of) throws SQLException {
    return schemes.knownOn(openDay.required().value()).all().stream()
        .filter(one -> address(one).equals(of))
        .findFirst();
  }

  private static String address(SchemeInForce one) {
    return one.rules().scheme().id() + "/" + one.rules().year();
  }

  /** Begins a comparison, or shows what has to be mended before. */
  @POST
  @RolesAllowed({Role.LAWYER, Role.CASE_HANDLER})
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response compare(@BeanParam SentForm sent, @BeanParam DraftAnswers typed)
      throws SQLException, IOException {
    Page page = pages.titled(LawDeskPhrase.DRAFTS_TITLE);
    Page mended = pages.toBeMended(LawDeskPhrase.DRAFTS_TITLE.alone());
    if (typed.file() != null && typed.file().size() > MOST_KILOBYTES * 1_024L) {
      return toBeMended(
          mended, typed, FILE, LawDeskPhrase.DRAFT_FILE_TOO_LARGE.with(MOST_KILOBYTES));
    }
    Optional<DraftAnswers> read = withFile(typed);
    if (read.isEmpty()) {
      return toBeMended(mended, typed, FILE, LawDeskPhrase.DRAFT_FILE_NOT_TEXT.alone());
    }
    DraftAnswers answers = read.get();
    if (sent.isOnlyFilledIn()) {
      return PageAnswers.shown(shown(page, answers, null, FormFaults.NONE));
    }
    Optional<SchemeInForce> premium = premium(answers.premium());
    if (premium.isEmpty()) {
      return toBeMended(mended, answers, PREMIUM, LawDeskPhrase.DRAFT_PREMIUM_MISSING.alone());
    }
    if (answers.text().isBlank()) {
      return toBeMended(mended, answers, TEXT, LawDeskPhrase.DRAFT_TEXT_MISSING.alone());
    }
    return begin(sent, page, mended, answers, premium.get());
  }

  private Response begin(
      SentForm sent, Page page, Page mended, DraftAnswers answers, SchemeInForce premium)
      throws SQLException {
    Scheme scheme = premium.rules().scheme();
    PremiumYear year = premium.rules().year();
    try {
      desk.read(scheme, year, answers.text().getBytes(StandardCharsets.UTF_8));
      if (sent.isOnlyShown()) {
        return PageAnswers.shown(shown(page, answers, null, FormFaults.NONE));
      }
      Optional<Long> begun = desk.begin(scheme, year, answers.text(), person.name());
      return begun.isPresent()
          ? PageAnswers.seeOther(page.service() + PATH + begun.get())
          : PageAnswers.notNow(
              shown(
                  mended,
                  answers,
                  null,
                  FormFaults.NONE.and(
                      mended, null, List.of(LawDeskPhrase.DRAFT_TOO_MANY.alone()))));
    } catch (UnreadableDraft refused) {
      Wording where =
          refused.line() == 0
              ? LawDeskPhrase.DRAFT_UNREADABLE.with(refused.field())
              : LawDeskPhrase.DRAFT_UNREADABLE_IN_LINE.with(refused.line(), refused.field());
      return PageAnswers.toBeMended(
          shown(mended, answers, refused, FormFaults.NONE.and(mended, TEXT, List.of(where))));
    }
  }

  /** What is in a file stands in the place of what was typed; empty where it is no text. */
  private static Optional<DraftAnswers> withFile(DraftAnswers typed) throws IOException {
    if (typed.file() == null) {
      return Optional.of(typed);
    }
    try {
      return Optional.of(
          typed.with(
              StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(Files.readAllBytes(typed.file().uploadedFile())))
                  .toString()));
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private Response toBeMended(Page page, DraftAnswers answers, String field, Wording fault)
      throws SQLException {
    return PageAnswers.toBeMended(
        shown(page, answers, null, FormFaults.NONE.and(page, field, List.of(fault))));
  }

  private TemplateInstance shown(
      Page page, DraftAnswers answers, UnreadableDraft unreadable, FormFaults faults)
      throws SQLException {
    return shown(
        page, answers, unreadable, faults, runs(page, null), new ListRequest(null, null), null);
  }

  private TemplateInstance shown(
      Page page,
      DraftAnswers answers,
      UnreadableDraft unreadable,
      FormFaults faults,
      Listing<DraftRun> runs,
      ListRequest asked,
      String state)
      throws SQLException {
    Map<String, String> premiums = new LinkedHashMap<>();
    schemes.knownOn(openDay.required().value()).all().stream()
        .sorted(
            Comparator.comparing((SchemeInForce one) -> one.rules().scheme())
                .thenComparing(one -> one.rules().year(), Comparator.reverseOrder()))
        .forEach(
            one ->
                premiums.put(
                    address(one),
                    page.text(
                        LawDeskPhrase.LAW_OF_PREMIUM.with(
                            one.rules().scheme(), one.rules().year()))));
    return Templates.drafts(
        page,
        runs.shown(
            page,
            page.text(LawDeskPhrase.DRAFTS_KEPT.alone()),
            asked,
            page.service() + PATH + "file"),
        state == null ? "" : state,
        choices(page),
        new DraftForm(answers, premiums, unreadable),
        asks(page),
        faults);
  }

  private static Map<String, String> choices(Page page) {
    Map<String, String> choices = new LinkedHashMap<>();
    STATES.forEach((name, state) -> choices.put(name, page.text(inWords(state).alone())));
    return choices;
  }

  private static boolean asks(Page page) {
    return page.reader().roles().contains(Role.LAWYER)
        || page.reader().roles().contains(Role.CASE_HANDLER);
  }

  /**
   * A comparison: how far it is, or what came of it.
   *
   * @param effect whether only those are listed who gain ({@code gains}), lose ({@code loses}) or
   *     keep their amount with another outcome ({@code same}); absent for all
   * @param provider the first digits of those who are listed; absent for all
   */
  @GET
  @Path("/{number}")
  public Response draft(
      @RestPath String number,
      @BeanParam ListRequest asked,
      @RestQuery String effect,
      @RestQuery String provider)
      throws SQLException {
    Optional<DraftRun> found = find(number);
    if (found.isEmpty()) {
      return gone();
    }
    DraftRun run = found.get();
    Page page = pages.titled(title(run));
    if (run.isFailed()) {
      return PageAnswers.shown(
          Templates.failed(page, run, page.text(why(run.failure()).alone()), asks(page)));
    }
    if (!run.isOver()) {
      return PageAnswers.shown(
          Templates.running(page, run, progress(run), address(page.service(), run) + "/progress"));
    }
    String searched = SearchedNumber.digits(provider);
    return PageAnswers.shown(
        Templates.draft(
            page,
            run,
            DraftView.of(page, run.result()),
            changes(page, run, effect, searched)
                .shown(
                    page,
                    page.text(LawDeskPhrase.DRAFT_LIST.alone()),
                    asked,
                    address(page.service(), run) + "/file"),
            effect == null ? "" : effect,
            searched,
            text(run),
            asks(page)));
  }

  private static LawDeskPhrase why(DraftFailure failure) {
    return switch (failure) {
      case INTERRUPTED -> LawDeskPhrase.DRAFT_FAILED_INTERRUPTED;
      case UNREADABLE -> LawDeskPhrase.DRAFT_FAILED_UNREADABLE;
      case BROKEN -> LawDeskPhrase.DRAFT_FAILED_BROKEN;
    };
  }

  /** Compares once more what could not be brought to its end. */
  @POST
  @Path("/{number}")
  @RolesAllowed({Role.LAWYER, Role.CASE_HANDLER})
  public Response again(@RestPath String number, @BeanParam SentForm sent) throws SQLException {
    Optional<DraftRun> found = find(number);
    if (found.isEmpty() || sent.isOnlyShown()) {
      return draft(number, new ListRequest(null, null), null, null);
    }
    desk.beginAgain(found.get().number(), person.name());
    return PageAnswers.seeOther(address(pages.service(), found.get()));
  }

  /** How far it is, for a page that is open; at its end the page is loaded again. */
  @GET
  @Path("/{number}/progress")
  @AboutNobody
  public Response progress(@RestPath String number) throws SQLException {
    Optional<DraftRun> found = find(number);
    if (found.isEmpty()) {
      return PageAnswers.progress(goneShown(), true);
    }
    DraftRun run = found.get();
    Page page = pages.titled(title(run));
    return PageAnswers.progress(
        Templates.progress(page, progress(run), address(page.service(), run) + "/progress"),
        run.isOver());
  }

  /** Everybody whose decision changes, as a file. */
  @GET
  @Path("/{number}/file")
  @Produces("text/csv")
  public Response file(
      @RestPath String number,
      @BeanParam ListRequest asked,
      @RestQuery String effect,
      @RestQuery String provider)
      throws SQLException {
    DraftRun run =
        find(number)
            .filter(one -> one.result() != null)
            .orElseThrow(() -> RequestRefused.notFound("This comparison is not kept."));
    Page page = pages.titled(LawDeskPhrase.DRAFTS_TITLE);
    return changes(page, run, effect, SearchedNumber.digits(provider)).file(page, asked);
  }

  private Listing<Listed> changes(Page page, DraftRun run, String effect, String provider) {
    String which = effect == null ? "" : effect;
    Effect listed = EFFECTS.get(which);
    if (listed == null) {
      throw RequestRefused.invalid("effect", "is gains, loses or same");
    }
    return new Listing<>(
        "draft-" + run.number(),
        columns(page, run),
        "-difference",
        Map.of("effect", which, "provider", provider),
        part ->
            stores.with(
                connection ->
                    DraftChanges.part(
                        connection,
                        run.number(),
                        listed,
                        provider,
                        ORDERS.get(part.column()),
                        part.descending(),
                        part.offset(),
                        part.size())),
        () ->
            stores.with(
                connection -> DraftChanges.count(connection, run.number(), listed, provider)));
  }

  /** Which premium it is about stands in a line only where there are two. */
  private static List<Column<Listed>> columns(Page page, DraftRun run) {
    boolean readsDecisions =
        page.reader().roles().contains(Role.CASE_HANDLER)
            || page.reader().roles().contains(Role.AUDITOR);
    List<Column<Listed>> columns = new ArrayList<>();
    columns.add(
        Column.<Listed>of("provider", LawDeskPhrase.DRAFT_PROVIDER, Listed::provider)
            .linked(
                change ->
                    readsDecisions && change.before().outcome() != null
                        ? "%s/desk/rulings/%s/%s/%s"
                            .formatted(
                                page.service(),
                                change.provider().value(),
                                change.scheme().id(),
                                run.year())
                        : null));
    if (run.result().premiums().size() > 1) {
      columns.add(
          Column.of(
              "premium",
              LawDeskPhrase.RELEASE_PREMIUM,
              change -> LawDeskPhrase.LAW_PREMIUM.with(change.scheme())));
    }
    columns.addAll(
        List.of(
            Column.of(
                "outcome-before",
                LawDeskPhrase.DRAFT_OUTCOME_BEFORE,
                change -> inWords(change.before())),
            Column.of(
                "before", LawDeskPhrase.DRAFT_AMOUNT_BEFORE, change -> change.before().amount()),
            Column.of(
                "outcome-after",
                LawDeskPhrase.DRAFT_OUTCOME_AFTER,
                change -> inWords(change.after())),
            Column.of("after", LawDeskPhrase.DRAFT_AMOUNT_AFTER, change -> change.after().amount()),
            Column.of("difference", LawDeskPhrase.DRAFT_DIFFERENCE, Listed::difference),
            Column.<Listed>of("conditions", LawDeskPhrase.DRAFT_CONDITIONS, DraftsPage::conditions)
                .unsorted()));
    return columns;
  }

  private Response gone() {
    return Response.fromResponse(PageAnswers.shown(goneShown())).status(NOT_FOUND).build();
  }

  private TemplateInstance goneShown() {
    return Templates.gone(
        pages.titled(LawDeskPhrase.DRAFT_GONE), DraftDesk.KEPT.toDays(), DraftDesk.MOST_KEPT);
  }

  private Optional<DraftRun> find(String number) throws SQLException {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    return stores.with(connection -> DraftRuns.find(connection, Long.parseLong(number)));
  }

  private Progress progress(DraftRun run) throws SQLException {
    // Whoever became known meanwhile is looked at as well, and what came of it is written last
    long total = run.isOver() ? run.looked() : Math.max(run.total(), run.looked() + 1);
    return new Progress(
        run.looked(),
        total,
        run.begunAt(),
        stores.with(DatabaseTime::now),
        run.state() == State.WAITING);
  }

  private static String address(String service, DraftRun run) {
    return service + PATH + run.number();
  }

  private static Wording title(DraftRun run) {
    return LawDeskPhrase.DRAFT_OF.with(run.scheme(), run.year());
  }

  private static Wording inWords(DraftOutcome outcome) {
    return outcome.outcome() == null
        ? LawDeskPhrase.DRAFT_NOTHING_TO_DECIDE.alone()
        : LawDeskPhrase.DRAFT_OUTCOME.with(outcome.outcome());
  }

  /** Which conditions come out otherwise; one that no edition has any more has no title. */
  private static Wording conditions(Listed change) {
    List<Sentence> titles =
        change.conditions().stream()
            .flatMap(id -> DecisionPhrasebooks.in(Language.ENGLISH).phrase(id).stream())
            .map(title -> Sentences.of(title.alone()))
            .toList();
    return titles.isEmpty()
        ? LawDeskPhrase.DRAFT_AMOUNT_ONLY.alone()
        : LawDeskPhrase.DRAFT_CONDITIONS_OF.with(titles);
  }
}
