package org.carepremiums.contestation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexRefused;
import org.carepremiums.contestation.online.Introduced;
import org.carepremiums.contestation.online.OnlineContestation;
import org.carepremiums.contestation.online.OnlineContestations;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contestation.reading.ContestChoice;
import org.carepremiums.contestation.reading.ContestChoice.Criterion;
import org.carepremiums.contestation.reading.ContestReading;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Contests, or completes what was contested, in two steps: what, why and with which documents; then
 * a look at all of it before it is sent.
 *
 * <p>What is typed goes to and fro with the form and is nowhere else until it is sent; documents
 * are kept with its token as soon as they arrive, whatever else has to be mended.
 */
@Path("/my/contestations")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ContestPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "contestations")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance contest(
        Page page, String heading, ContestForm form, List<CaseView> before, FormFaults faults);

    static native TemplateInstance check(Page page, ContestForm form, LocalDate today);

    static native TemplateInstance closed(Page page, ContestForm form);
  }

  private static final Pattern REMOVE = Pattern.compile("remove-([0-9]{1,18})");

  private final Pages pages;
  private final CallingProvider caller;
  private final ContestReading reading;
  private final OnlineContestations contestations;
  private final ActDay actDay;

  @Inject
  ContestPage(
      Pages pages,
      CallingProvider caller,
      ContestReading reading,
      OnlineContestations contestations,
      ActDay actDay) {
    this.pages = pages;
    this.caller = caller;
    this.reading = reading;
    this.contestations = contestations;
    this.actDay = actDay;
  }

  /** The form, where this is the time to contest; otherwise what one can still do. */
  @GET
  @Path("/{scheme}/{year}")
  public TemplateInstance contest(@RestPath String scheme, @RestPath String year)
      throws SQLException {
    return ask(form(PremiumAddress.of(scheme, year), ContestAnswers.blank()));
  }

  /** A step further, or the same again with what has to be mended. */
  @POST
  @Path("/{scheme}/{year}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response contest(
      @RestPath String scheme,
      @RestPath String year,
      @BeanParam SentForm sent,
      @BeanParam ContestAnswers answers)
      throws SQLException, IOException {
    PremiumAddress premium = PremiumAddress.of(scheme, year);
    return answer(sent, answers, () -> form(premium, answers));
  }

  /** The same form for what an own contestation lacks, where that can still be added. */
  @GET
  @Path("/{contestationId}/completion")
  public TemplateInstance complete(@RestPath String contestationId) throws SQLException {
    return ask(completion(contestationId, ContestAnswers.blank()));
  }

  /** A step further, or the same again with what has to be mended. */
  @POST
  @Path("/{contestationId}/completion")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response complete(
      @RestPath String contestationId, @BeanParam SentForm sent, @BeanParam ContestAnswers answers)
      throws SQLException, IOException {
    return answer(sent, answers, () -> completion(contestationId, answers));
  }

  /** Reads a form with its documents as they are by then. */
  private interface Reading {

    ContestForm now() throws SQLException;
  }

  private ContestForm form(PremiumAddress premium, ContestAnswers answers) throws SQLException {
    return new ContestForm(
        reading.choice(premium.of(caller.key()), pages.words().language()),
        null,
        answers,
        contestations.attached(caller.key(), answers.form()));
  }

  private ContestForm completion(String contestationId, ContestAnswers answers)
      throws SQLException {
    CaseProgress found =
        reading
            .find(caller.key(), contestationId, pages.words().language())
            .orElseThrow(() -> RequestRefused.notFound("There is no such contestation of yours."));
    PremiumAddress premium = new PremiumAddress(found.scheme(), found.year());
    return new ContestForm(
        reading.choice(premium.of(caller.key()), pages.words().language()),
        new CaseView(found),
        answers,
        contestations.attached(caller.key(), answers.form()));
  }

  private TemplateInstance ask(ContestForm form) throws SQLException {
    return form.isOpen() ? shown(form) : Templates.closed(pages.titled(title(form)), form);
  }

  private Response answer(SentForm sent, ContestAnswers answers, Reading read)
      throws SQLException, IOException {
    Optional<String> sentBefore = contestations.became(caller.key(), answers.form());
    if (sentBefore.isPresent()) {
      return confirmed(sentBefore.get());
    }
    ContestForm before = read.now();
    if (!before.isOpen()) {
      return PageAnswers.notNow(Templates.closed(pages.titled(title(before)), before));
    }
    List<Wording> notTaken = keep(answers);
    if (!sent.isOnlyShown()) {
      remove(before);
    }
    ContestForm form = read.now();
    boolean goesOn = sent.isOnlyShown() ? !sent.isOnlyFilledIn() : answers.goesOn();
    Page mended = pages.toBeMended(title(form));
    FormFaults faults =
        goesOn ? form.faults(mended, notTaken) : ContestForm.faultsOfFiles(mended, notTaken);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(mended, form, faults));
    }
    if (!goesOn || sent.isOnlyShown() && !sent.isOnlyChecked()) {
      return PageAnswers.shown(shown(form));
    }
    return answers.isSent() && !sent.isOnlyShown()
        ? confirmed(introduce(form).contestationId())
        : PageAnswers.shown(check(form));
  }

  /** Why files are not taken; the others are kept with the form. */
  private List<Wording> keep(ContestAnswers answers) throws IOException {
    List<Wording> notTaken = new ArrayList<>();
    for (FileUpload chosen : answers.chosenFiles()) {
      try {
        contestations.attach(
            caller.key(), answers.form(), chosen.uploadedFile(), chosen.fileName());
      } catch (AnnexRefused refused) {
        notTaken.add(refused.why());
      }
    }
    return notTaken;
  }

  /** One that is not there any more needs not be taken away. */
  private void remove(ContestForm form) {
    Matcher asked = REMOVE.matcher(form.answers().action());
    if (asked.matches()) {
      long fileId = Long.parseLong(asked.group(1));
      if (form.added().stream().map(AnnexFile::fileId).anyMatch(added -> added == fileId)) {
        contestations.detach(caller.key(), form.answers().form(), fileId);
      }
    }
  }

  private Introduced introduce(ContestForm form) throws SQLException {
    ContestChoice choice = form.choice();
    return contestations.introduce(
        number(),
        new OnlineContestation(
            form.answers().form(),
            choice.scheme(),
            choice.year(),
            form.ticked().stream().map(Criterion::value).toList(),
            form.answers().motivation(),
            form.completes() == null ? null : form.completes().number()),
        pages.words().language());
  }

  /** A contestation names the whole number. */
  private InamiNumber number() {
    return caller
        .number()
        .orElseThrow(() -> new ForbiddenException("the access token has no whole INAMI number"));
  }

  private Response confirmed(String contestationId) {
    return PageAnswers.seeOther(
        "%s/my/contestations/%s/confirmation"
            .formatted(pages.titled(ContestPhrase.CONFIRMATION_TITLE).service(), contestationId));
  }

  private TemplateInstance shown(ContestForm form) throws SQLException {
    return shown(pages.titled(title(form)), form, FormFaults.NONE);
  }

  private TemplateInstance shown(Page page, ContestForm form, FormFaults faults)
      throws SQLException {
    return Templates.contest(page, page.text(title(form)), form, before(page, form), faults);
  }

  /** What was contested of the same premium, which somebody may rather complete. */
  private List<CaseView> before(Page page, ContestForm form) throws SQLException {
    PremiumAddress premium = new PremiumAddress(form.choice().scheme(), form.choice().year());
    return form.completes() == null
        ? CaseView.all(
            reading.cases(caller.key(), page.language()).stream().filter(premium::isOf).toList())
        : List.of();
  }

  private TemplateInstance check(ContestForm form) throws SQLException {
    return Templates.check(
        pages.titled(ContestPhrase.CHECK_TITLE.with(form.choice().scheme(), form.choice().year())),
        form,
        actDay.today());
  }

  private static Wording title(ContestForm form) {
    ContestPhrase title =
        form.completes() == null ? ContestPhrase.CONTEST_TITLE : ContestPhrase.COMPLETE_TITLE;
    return title.with(form.choice().scheme(), form.choice().year());
  }
}
