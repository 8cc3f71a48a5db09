package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import java.util.Map;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What a step that has just been taken is told with; it stands in the address that follows it. */
final class Done {

  private Done() {}

  /**
   * In words; {@code null} where the address says nothing that is known.
   *
   * @param phrases by what stands in the address
   */
  @Nullable
  static String said(Page page, Map<String, ? extends Phrase> phrases, @Nullable String done) {
    Phrase phrase = done == null ? null : phrases.get(done);
    return phrase == null ? null : page.text(phrase.alone());
  }
}
