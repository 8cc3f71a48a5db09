package org.carepremiums.eligibility.desk;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What stands in the form with which a draft is compared.
 *
 * @param premium premium and year, as in {@code gp-integrated-practice/2024}; empty for none
 * @param text of the draft, as it was typed
 * @param file that was chosen in the place of the text; {@code null} for none
 */
public record DraftAnswers(
    @RestForm String premium, @RestForm String text, @RestForm FileUpload file) {

  /** Ready to be shown again. */
  public DraftAnswers {
    premium = premium == null ? "" : premium;
    text = text == null ? "" : text.replace("\r\n", "\n");
    file = file == null || file.size() == 0 ? null : file;
  }

  /** The same with the text of the file. */
  DraftAnswers with(String read) {
    return new DraftAnswers(premium, read, null);
  }
}
