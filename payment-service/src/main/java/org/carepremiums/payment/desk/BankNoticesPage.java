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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.bankmessage.BankMessageDesk;
import org.carepremiums.payment.bankmessage.BankMessageReadings;
import org.carepremiums.payment.bankmessage.NoticeOutcome;
import org.carepremiums.payment.bankmessage.NoticeView;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
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

/** What the bank said and waits for somebody. */
@Path("/desk/bank-notices")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BankNoticesPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance notices(Page page, String done, DeskList list);

    static native TemplateInstance notice(
        Page page,
        String heading,
        NoticeView notice,
        NoticeShown words,
        boolean possible,
        String reason,
        FormFaults faults);
  }

  /**
   * What a notice says, in words.
   *
   * @param said by the bank
   * @param outcome what became of it
   */
  public record NoticeShown(String said, String outcome, Tone tone) {}

  private static final Map<String, Phrase> DONE = Map.of("settled", PayDeskPhrase.DONE_SETTLED);

  private final Pages pages;
  private final BankMessageDesk desk;
  private final BankMessageReadings readings;
  private final NoticeList list;
  private final DeskReader reader;

  @Inject
  BankNoticesPage(
      Pages pages,
      BankMessageDesk desk,
      BankMessageReadings readings,
      NoticeList list,
      DeskReader reader) {
    this.pages = pages;
    this.desk = desk;
    this.readings = readings;
    this.list = list;
    this.reader = reader;
  }

  @GET
  public TemplateInstance open(@BeanParam ListRequest asked, @RestQuery @Nullable String done)
      throws SQLException {
    Page page = pages.titled(PayDeskPhrase.NOTICES_TITLE);
    return Templates.notices(
        page,
        Done.said(page, DONE, done),
        list.open(page)
            .shown(
                page,
                page.say("notices-title"),
                asked,
                pages.service() + "/desk/bank-notices/file"));
  }

  /** All of the list as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    Page page = pages.titled(PayDeskPhrase.NOTICES_TITLE);
    return list.open(page).file(page, asked);
  }

  /** One of them, with the form that marks it as dealt with. */
  @GET
  @Path("/{message}/{number}")
  public TemplateInstance notice(@RestPath String message, @RestPath String number)
      throws SQLException {
    NoticeView notice = named(message, number);
    return shown(pages.titled(title(notice)), notice, "", FormFaults.NONE);
  }

  /** Somebody has dealt with it. */
  @POST
  @Path("/{message}/{number}")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(
      @RestPath String message,
      @RestPath String number,
      @BeanParam SentForm sent,
      @RestForm String reason)
      throws SQLException {
    NoticeView notice = named(message, number);
    String typed = TypedText.orBlank(reason);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(pages.titled(title(notice)), notice, typed, FormFaults.NONE));
    }
    try {
      desk.settle(notice.message(), notice.number(), reader.operator().name(), reason);
      return PageAnswers.seeOther(pages.service() + "/desk/bank-notices?done=settled");
    } catch (Refusal refused) {
      NoticeView now = named(message, number);
      if (refused.kind() == Refusal.Kind.NOT_FOUND) {
        Page page = pages.toBeMended(title(now));
        return PageAnswers.notNow(
            shown(page, now, typed, FormFaults.NONE.and(page, null, List.of(refused.why()))));
      }
      return Refused.answer(
          refused, pages, title(now), (page, faults) -> shown(page, now, typed, faults));
    }
  }

  private NoticeView named(String message, String number) throws SQLException {
    return readings
        .notice(BankMessagesPage.number(message), (int) BankMessagesPage.number(number))
        .orElseThrow(BankMessagesPage::none);
  }

  private TemplateInstance shown(Page page, NoticeView notice, String reason, FormFaults faults) {
    return Templates.notice(
        page,
        page.text(title(notice)),
        notice,
        new NoticeShown(
            page.text(NoticeWords.said(notice)),
            page.text(NoticeWords.outcome(notice.outcome()).alone()),
            NoticeWords.tone(notice.outcome())),
        notice.outcome() == NoticeOutcome.OPEN && reader.operates(page),
        reason,
        faults);
  }

  private static Wording title(NoticeView notice) {
    return PayDeskPhrase.NOTICE_TITLE.with(Long.toString(notice.message()), notice.number());
  }
}
