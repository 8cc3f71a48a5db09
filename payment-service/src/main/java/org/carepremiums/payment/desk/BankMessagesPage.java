package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.bankmessage.BankMessageDesk;
import org.carepremiums.payment.bankmessage.BankMessageReadings;
import org.carepremiums.payment.bankmessage.BankMessageView;
import org.carepremiums.payment.bankmessage.BankMessages;
import org.carepremiums.payment.bankmessage.NoticeOutcome;
import org.carepremiums.payment.bankmessage.RefusedBankMessage;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of the bank: handed in, and what each of them did. */
@Path("/desk/bank-messages")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BankMessagesPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance messages(
        Page page, String heading, boolean possible, FormFaults faults, DeskList list);

    static native TemplateInstance message(
        Page page,
        BankMessageView message,
        Counts counts,
        String done,
        List<Choices.Option> outcomes,
        DeskList list);
  }

  /** How many things a message says, how many moved something, and how many wait. */
  public record Counts(long notices, long applied, long open) {}

  private static final String FILE = "file";

  private static final Map<String, Phrase> DONE =
      Map.of("taken", PayDeskPhrase.DONE_TAKEN, "known", PayDeskPhrase.DONE_KNOWN);

  private final Pages pages;
  private final BankMessageDesk desk;
  private final BankMessageReadings readings;
  private final NoticeList notices;
  private final DeskReader reader;
  private final List<Column<BankMessageView>> columns;

  @Inject
  BankMessagesPage(
      Pages pages,
      BankMessageDesk desk,
      BankMessageReadings readings,
      NoticeList notices,
      DeskReader reader) {
    this.pages = pages;
    this.desk = desk;
    this.readings = readings;
    this.notices = notices;
    this.reader = reader;
    this.columns = columns(pages.service() + "/desk/bank-messages/");
  }

  private static List<Column<BankMessageView>> columns(String below) {
    return List.of(
        Column.of("message", PayDeskPhrase.COLUMN_MESSAGE, BankMessageView::messageId)
            .linked(message -> below + message.id()),
        Column.of("kind", PayDeskPhrase.COLUMN_KIND, BankMessageView::kind),
        Column.of("received", PayDeskPhrase.COLUMN_RECEIVED, BankMessageView::receivedOn),
        Column.of("by", PayDeskPhrase.COLUMN_RECEIVED_BY, BankMessageView::receivedBy).unsorted(),
        Column.of("notices", PayDeskPhrase.COLUMN_ENTRIES, BankMessageView::notices),
        Column.of("applied", PayDeskPhrase.COLUMN_APPLIED, BankMessageView::applied).unsorted(),
        Column.<BankMessageView>of("open", PayDeskPhrase.COLUMN_OPEN, BankMessageView::open)
            .toned(message -> message.open() > 0 ? Tone.BAD : Tone.PLAIN));
  }

  @GET
  public TemplateInstance messages(@BeanParam ListRequest asked) throws SQLException {
    return shown(pages.titled(PayDeskPhrase.MESSAGES_TITLE), asked, FormFaults.NONE);
  }

  /** Takes in a file of the bank; the same one again changes nothing. */
  @POST
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response handIn(
      @BeanParam SentForm sent, @BeanParam ListRequest asked, @RestForm(FILE) FileUpload file)
      throws SQLException, IOException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(messages(asked));
    }
    Page page = pages.toBeMended(PayDeskPhrase.MESSAGES_TITLE.alone());
    if (file == null || file.size() == 0) {
      return toBeMended(page, asked, PayDeskPhrase.FILE_MISSING.alone());
    }
    try {
      BankMessages.Taken taken =
          desk.handIn(Files.readAllBytes(file.uploadedFile()), reader.operator().name());
      return PageAnswers.seeOther(
          "%s/desk/bank-messages/%d?done=%s"
              .formatted(pages.service(), taken.id(), taken.isNew() ? "taken" : "known"));
    } catch (RefusedBankMessage refused) {
      return toBeMended(page, asked, refused.why());
    } catch (Refusal refused) {
      return PageAnswers.notNow(
          shown(page, asked, FormFaults.NONE.and(page, FILE, List.of(refused.why()))));
    }
  }

  private Response toBeMended(Page page, ListRequest asked, Wording why) throws SQLException {
    return PageAnswers.toBeMended(
        shown(page, asked, FormFaults.NONE.and(page, FILE, List.of(why))));
  }

  private TemplateInstance shown(Page page, ListRequest asked, FormFaults faults)
      throws SQLException {
    return Templates.messages(
        page,
        page.say("messages-title"),
        reader.operates(page),
        faults,
        listing()
            .shown(
                page,
                page.say("messages-title"),
                asked,
                pages.service() + "/desk/bank-messages/file"));
  }

  private Listing<BankMessageView> listing() {
    return new Listing<>(
        "bank-messages", columns, "-received", Map.of(), readings::list, readings::count);
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing().file(pages.titled(PayDeskPhrase.MESSAGES_TITLE), asked);
  }

  /** What one message did. */
  @GET
  @Path("/{id}")
  public TemplateInstance message(
      @RestPath String id,
      @BeanParam ListRequest asked,
      @RestQuery String outcome,
      @RestQuery @Nullable String done)
      throws SQLException {
    BankMessageView message = named(id);
    Page page = pages.titled(PayDeskPhrase.MESSAGE_TITLE.with(message.messageId()));
    NoticeOutcome chosen = NoticeList.OUTCOMES.chosen(outcome);
    return Templates.message(
        page,
        message,
        new Counts(message.notices(), message.applied(), message.open()),
        Done.said(page, DONE, done),
        NoticeList.OUTCOMES.options(page, chosen),
        notices
            .of(page, message, chosen)
            .shown(
                page,
                page.text(PayDeskPhrase.COLUMN_ENTRIES.alone()),
                asked,
                "%s/desk/bank-messages/%d/file".formatted(pages.service(), message.id())));
  }

  /** All that it says, as a file. */
  @GET
  @Path("/{id}/file")
  @Produces("text/csv")
  public Response noticesFile(
      @RestPath String id, @BeanParam ListRequest asked, @RestQuery String outcome)
      throws SQLException {
    BankMessageView message = named(id);
    Page page = pages.titled(PayDeskPhrase.MESSAGE_TITLE.with(message.messageId()));
    return notices.of(page, message, NoticeList.OUTCOMES.chosen(outcome)).file(page, asked);
  }

  /** A message as it came. */
  @GET
  @Path("/{id}/content")
  @RecentLogin
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_HTML})
  public Response content(@RestPath String id) throws SQLException {
    BankMessageView message = named(id);
    byte[] content = readings.content(message.id()).orElseThrow(BankMessagesPage::none);
    StreamingOutput asItCame = target -> target.write(content);
    return Response.ok(asItCame, MediaType.APPLICATION_XML_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bank-message-%d.xml\"".formatted(message.id()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private BankMessageView named(String id) throws SQLException {
    return readings.message(number(id)).orElseThrow(BankMessagesPage::none);
  }

  /** Whatever is no number names nothing. */
  static long number(String written) {
    if (!written.matches("[0-9]{1,9}")) {
      throw none();
    }
    return Long.parseLong(written);
  }

  static Refusal none() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_BANK_MESSAGE.alone());
  }
}
