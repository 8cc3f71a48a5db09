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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.draft.ChangedCondition;
import org.carepremiums.eligibility.draft.ChangedDecision;
import org.carepremiums.eligibility.draft.DraftComparison;
import org.carepremiums.eligibility.draft.DraftDesk;
import org.carepremiums.eligibility.draft.DraftEffect;
import org.carepremiums.eligibility.draft.DraftOutcome;
import org.carepremiums.eligibility.draft.DraftRun;
import org.carepremiums.eligibility.draft.UnreadableDraft;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.DatabaseTime;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListFile;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.web.desk.ListRequest;
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
        Page page, List<KeptView> kept, DraftForm form, boolean asks, FormFaults faults);

    static native TemplateInstance running(
        Page page, DraftRun run, Progress progress, String address);

    static native TemplateInstance progress(Page page, Progress progress, String address);

    static native TemplateInstance draft(
        Page page,
        DraftRun run,
        DraftEffect effect,
        List<DraftView> premiums,
        DeskList list,
        String which);

    static native TemplateInstance failed(Page page);

    static native TemplateInstance gone(Page page, long hours, long most);
  }

  /** A comparison in the list of those that are kept. */
  public record KeptView(DraftRun run, String state, Tone tone) {}

  static final int MOST_KILOBYTES = 200;

  private static final String TEXT = "text";
  private static final String FILE = "file";
  private static final String PREMIUM = "premium";
  private static final String GAINS = "gains";
  private static final String LOSES = "loses";
  private static final String SAME = "same";
  private static final List<String> EFFECTS = List.of("", GAINS, LOSES, SAME);

  /** Has the browser load the whole page again. */
  private static final String LOAD_AGAIN = "HX-Refresh";

  private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

  private static final Map<String, Comparator<ChangedDecision>> ORDERS =
      Map.of(
          "provider", Comparator.comparing(ChangedDecision::provider),
          "premium", Comparator.comparing(ChangedDecision::scheme),
          "outcome-before", Comparator.comparing(change -> name(change.before())),
          "before", Comparator.comparing(change -> change.before().amount()),
          "outcome-after", Comparator.comparing(change -> name(change.after())),
          "after", Comparator.comparing(change -> change.after().amount()),
          "difference", Comparator.comparing(DraftView::difference));

  private static final List<Column<ChangedDecision>> COLUMNS =
      List.of(
          Column.of("provider", LawDeskPhrase.DRAFT_PROVIDER, ChangedDecision::provider),
          Column.of(
              "premium",
              LawDeskPhrase.RELEASE_PREMIUM,
              change -> LawDeskPhrase.LAW_PREMIUM.with(change.scheme())),
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
          Column.of("difference", LawDeskPhrase.DRAFT_DIFFERENCE, DraftView::difference),
          Column.<ChangedDecision>of(
                  "conditions", LawDeskPhrase.DRAFT_CONDITIONS, DraftsPage::conditions)
              .unsorted());

  private final Pages pages;
  private final DraftDesk desk;
  private final SchemesInForce schemes;
  private final OpenDay openDay;
  private final DataSource dataSource;
  private final ActingPerson person;

  @Inject
  DraftsPage(
      Pages pages,
      DraftDesk desk,
      SchemesInForce schemes,
      OpenDay openDay,
      DataSource dataSource,
      ActingPerson person) {
    this.pages = pages;
    this.desk = desk;
    this.schemes = schemes;
    this.openDay = openDay;
    this.dataSource = dataSource;
    this.person = person;
  }

  /**
   * The comparisons that are kept, and the form for another.
   *
   * @param of premium and year of which the text in force is to begin with, as in {@code
   *     gp-integrated-practice/2024}; absent for an empty form
   */
  @GET
  public TemplateInstance drafts(@RestQuery String of) throws SQLException {
    Page page = pages.titled(LawDeskPhrase.DRAFTS_TITLE);
    String text = of == null || of.isEmpty() ? "" : textInForce(of);
    return shown(page, new DraftAnswers(of, text, null), null, FormFaults.NONE);
  }

  private String textInForce(String of) throws SQLException {
    return new String(
        SchemesInForce.file(
            find(of).orElseThrow(() -> RequestRefused.notFound("There is no such premium year.")),
            Thread.currentThread().getContextClassLoader()),
        StandardCharsets.UTF_8);
  }

  /** The edition in force of a premium and year, as an address names them. */
  private Optional<SchemeInForce> find(String of) throws SQLException {
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
    Optional<SchemeInForce> premium = find(answers.premium());
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
    try {
      DraftComparison comparison =
          desk.read(
              premium.rules().scheme(),
              premium.rules().year(),
              answers.text().getBytes(StandardCharsets.UTF_8));
      if (sent.isOnlyShown()) {
        return PageAnswers.shown(shown(page, answers, null, FormFaults.NONE));
      }
      Optional<DraftRun> run =
          desk.begin(premium.rules().scheme(), premium.rules().year(), comparison, person.name());
      return run.isPresent()
          ? PageAnswers.seeOther(page.service() + "/desk/drafts/" + run.get().runId())
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
        desk.kept().stream().map(run -> kept(page, run)).toList(),
        new DraftForm(answers, premiums, unreadable),
        page.reader().roles().contains(Role.LAWYER)
            || page.reader().roles().contains(Role.CASE_HANDLER),
        faults);
  }

  private static KeptView kept(Page page, DraftRun run) {
    if (run.isFailed()) {
      return new KeptView(run, page.text(LawDeskPhrase.DRAFT_STATE_FAILED.alone()), Tone.BAD);
    }
    return run.isOver()
        ? new KeptView(run, page.text(LawDeskPhrase.DRAFT_STATE_OVER.alone()), Tone.GOOD)
        : new KeptView(run, page.text(LawDeskPhrase.DRAFT_STATE_RUNNING.alone()), Tone.WAIT);
  }

  /**
   * A comparison: how far it is, or what came of it.
   *
   * @param effect whether only those are listed who gain ({@code gains}), lose ({@code loses}) or
   *     keep their amount with another outcome ({@code same}); absent for all
   */
  @GET
  @Path("/{runId}")
  public Response draft(
      @RestPath String runId, @BeanParam ListRequest asked, @RestQuery String effect)
      throws SQLException {
    Optional<DraftRun> found = desk.find(runId);
    if (found.isEmpty()) {
      return gone();
    }
    DraftRun run = found.get();
    Page page = pages.titled(LawDeskPhrase.DRAFT_OF.with(run.scheme(), run.year()));
    if (run.isFailed()) {
      return PageAnswers.shown(Templates.failed(page));
    }
    Optional<DraftEffect> result = run.effect();
    if (result.isEmpty()) {
      return PageAnswers.shown(
          Templates.running(page, run, progress(run), address(page, run) + "/progress"));
    }
    ListPart part = asked.of(COLUMNS, "-difference");
    String which = which(effect);
    List<ChangedDecision> listed = listed(result.get(), which);
    return PageAnswers.shown(
        Templates.draft(
            page,
            run,
            result.get(),
            DraftView.of(page, result.get()),
            DeskList.of(
                page,
                page.text(LawDeskPhrase.DRAFT_LIST.alone()),
                COLUMNS,
                part,
                Map.of("effect", which),
                address(page, run) + "/file",
                InMemory.part(listed, part, ORDERS),
                listed.size()),
            which));
  }

  /** How far it is, for a page that is open; at its end the page is loaded again. */
  @GET
  @Path("/{runId}/progress")
  public Response progress(@RestPath String runId) throws SQLException {
    Optional<DraftRun> found = desk.find(runId);
    if (found.isEmpty()) {
      return Response.fromResponse(gone()).header(LOAD_AGAIN, "true").build();
    }
    DraftRun run = found.get();
    Page page = pages.titled(LawDeskPhrase.DRAFT_OF.with(run.scheme(), run.year()));
    Response shown =
        PageAnswers.shown(
            Templates.progress(page, progress(run), address(page, run) + "/progress"));
    return run.isOver() ? Response.fromResponse(shown).header(LOAD_AGAIN, "true").build() : shown;
  }

  /** Everybody whose decision changes, as a file. */
  @GET
  @Path("/{runId}/file")
  @Produces("text/csv")
  public Response file(
      @RestPath String runId, @BeanParam ListRequest asked, @RestQuery String effect)
      throws SQLException {
    DraftEffect result =
        desk.find(runId)
            .flatMap(DraftRun::effect)
            .orElseThrow(() -> RequestRefused.notFound("This comparison is not kept."));
    List<ChangedDecision> listed = listed(result, which(effect));
    return ListFile.of(
        pages.titled(LawDeskPhrase.DRAFTS_TITLE),
        "draft",
        COLUMNS,
        asked.of(COLUMNS, "-difference"),
        part -> InMemory.part(listed, part, ORDERS));
  }

  private Response gone() {
    return Response.status(NOT_FOUND)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(
            Templates.gone(
                    pages.titled(LawDeskPhrase.DRAFT_GONE),
                    DraftDesk.KEPT.toHours(),
                    DraftDesk.MOST_KEPT)
                .render())
        .build();
  }

  private Progress progress(DraftRun run) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      long total = run.isOver() ? run.looked() : Math.max(run.total(), run.looked() + 1);
      return new Progress(run.looked(), total, run.begunAt(), DatabaseTime.now(connection), false);
    }
  }

  private static String address(Page page, DraftRun run) {
    return page.service() + "/desk/drafts/" + run.runId();
  }

  private static String which(String effect) {
    String which = effect == null ? "" : effect;
    if (!EFFECTS.contains(which)) {
      throw RequestRefused.invalid("effect", "is gains, loses or same");
    }
    return which;
  }

  private static List<ChangedDecision> listed(DraftEffect effect, String which) {
    return effect.changes().stream().filter(change -> isListed(change, which)).toList();
  }

  private static boolean isListed(ChangedDecision change, String which) {
    return switch (which) {
      case GAINS -> DraftView.difference(change).isPositive();
      case LOSES -> DraftView.difference(change).isNegative();
      case SAME -> DraftView.difference(change).value() == 0;
      default -> true;
    };
  }

  private static String name(DraftOutcome outcome) {
    return outcome.outcome() == null ? "" : outcome.outcome().name();
  }

  private static Wording inWords(DraftOutcome outcome) {
    return outcome.outcome() == null
        ? LawDeskPhrase.DRAFT_NOTHING_TO_DECIDE.alone()
        : LawDeskPhrase.DRAFT_OUTCOME.with(outcome.outcome());
  }

  /** Which conditions come out otherwise. */
  private static Wording conditions(ChangedDecision change) {
    return change.conditions().isEmpty()
        ? LawDeskPhrase.DRAFT_AMOUNT_ONLY.alone()
        : LawDeskPhrase.DRAFT_CONDITIONS_OF.with(
            change.conditions().stream().map(DraftsPage::title).toList());
  }

  private static Sentence title(ChangedCondition condition) {
    return Sentences.of(
        DecisionPhrasebooks.in(Language.ENGLISH)
            .phrase(condition.condition())
            .orElseThrow()
            .alone());
  }
}
