package org.carepremiums.contestation.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * The pages on which a second person confirms what was proposed, or sends it back: the ruling on a
 * contestation, or how a review is settled (rule book 12.26).
 */
@ApplicationScoped
class SecondPerson {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance confirmation(
        Page page, String heading, SecondLook look, FormFaults faults);

    static native TemplateInstance sendBack(
        Page page, String heading, SecondLook look, String reasons, FormFaults faults);
  }

  /** What was proposed, as it stands whenever it is asked. */
  interface Matter {

    /** What its page is called. */
    Wording title() throws SQLException;

    /** What a second person sees of it. */
    SecondLook look(Page page) throws SQLException;
  }

  /** What a second person does with it. */
  interface Step {

    /**
     * @throws StepRefused when this is not the time for it, or not this person's step
     * @throws RequestRefused for the same reasons
     */
    void take();
  }

  private final Pages pages;

  @Inject
  SecondPerson(Pages pages) {
    this.pages = pages;
  }

  /** What was proposed, to be confirmed. */
  TemplateInstance confirmation(Matter matter) throws SQLException {
    return confirmation(pages.titled(matter.title()), matter, FormFaults.NONE);
  }

  /**
   * Confirms it.
   *
   * @param done what the next page says of it
   */
  Response confirm(SentForm sent, Matter matter, Step step, Done done) throws SQLException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(confirmation(matter));
    }
    Page page = pages.toBeMended(matter.title());
    Wording why = refused(step);
    return why == null
        ? done(page, matter, done)
        : PageAnswers.notNow(
            confirmation(page, matter, FormFaults.NONE.and(page, null, List.of(why))));
  }

  /** What was proposed, to be sent back. */
  TemplateInstance sendBack(Matter matter) throws SQLException {
    return sendBack(pages.titled(matter.title()), matter, "", FormFaults.NONE);
  }

  /**
   * Sends it back.
   *
   * @param reasons why, as they were typed
   * @param done what the next page says of it
   */
  Response giveBack(SentForm sent, String reasons, Matter matter, Step step, Done done)
      throws SQLException {
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          sendBack(pages.titled(matter.title()), matter, reasons, FormFaults.NONE));
    }
    Page page = pages.toBeMended(matter.title());
    FormFaults faults = RulingCheck.reasons(page, reasons, FormFaults.NONE);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(sendBack(page, matter, reasons, faults));
    }
    Wording why = refused(step);
    return why == null
        ? done(page, matter, done)
        : PageAnswers.notNow(
            sendBack(page, matter, reasons, FormFaults.NONE.and(page, null, List.of(why))));
  }

  /** Why the step is refused; {@code null} where it is done. */
  private static Wording refused(Step step) {
    try {
      step.take();
      return null;
    } catch (StepRefused refused) {
      return refused.why();
    } catch (RequestRefused refused) {
      return Refusals.why(refused);
    }
  }

  private static Response done(Page page, Matter matter, Done done) throws SQLException {
    return PageAnswers.seeOther(page.service() + matter.look(page).path() + "?done=" + done.id());
  }

  private static TemplateInstance confirmation(Page page, Matter matter, FormFaults faults)
      throws SQLException {
    return Templates.confirmation(page, page.text(matter.title()), matter.look(page), faults);
  }

  private static TemplateInstance sendBack(
      Page page, Matter matter, String reasons, FormFaults faults) throws SQLException {
    return Templates.sendBack(page, page.text(matter.title()), matter.look(page), reasons, faults);
  }
}
