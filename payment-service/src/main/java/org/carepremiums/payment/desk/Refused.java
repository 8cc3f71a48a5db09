package org.carepremiums.payment.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.phrase.Wording;

/** Shows a form again with why its step is refused. */
final class Refused {

  private Refused() {}

  /** What is not there stays not there: its page says so. */
  static Response answer(
      Refusal refusal,
      Pages pages,
      Wording title,
      BiFunction<Page, FormFaults, TemplateInstance> form) {
    Page page = pages.toBeMended(title);
    return switch (refusal.kind()) {
      case NOT_FOUND -> throw refusal;
      case INVALID ->
          PageAnswers.toBeMended(
              form.apply(page, FormFaults.NONE.and(page, refusal.name(), List.of(refusal.why()))));
      case CONFLICT ->
          PageAnswers.notNow(
              form.apply(page, FormFaults.NONE.and(page, null, List.of(refusal.why()))));
    };
  }
}
