package org.carepremiums.contestation.desk;

import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which a letter is entered.
 *
 * @param reference of the letter
 * @param number the provider's INAMI number, 11 digits
 * @param scheme the id of the premium
 * @param year the premium year
 * @param postedOn the posting date, as ISO 8601
 * @param criteria what is contested, one on each line
 * @param annex names of the documents, one on each line
 * @param motivation the provider's own words
 * @param written the code of the language in which it is; empty where that is not said
 * @param action which button was pressed; empty for the return key
 */
public record LetterAnswers(
    @RestForm String reference,
    @RestForm String number,
    @RestForm String scheme,
    @RestForm String year,
    @RestForm String postedOn,
    @RestForm String criteria,
    @RestForm String annex,
    @RestForm String motivation,
    @RestForm String written,
    @RestForm String action) {

  /** Ready to be shown again. */
  public LetterAnswers {
    reference = Typed.paragraphs(reference);
    number = Typed.paragraphs(number).replaceAll("[ ./-]", "");
    scheme = Typed.paragraphs(scheme);
    year = Typed.paragraphs(year);
    postedOn = Typed.paragraphs(postedOn);
    criteria = Typed.paragraphs(criteria);
    annex = Typed.paragraphs(annex);
    motivation = Typed.paragraphs(motivation);
    written = Typed.paragraphs(written);
    action = Typed.paragraphs(action);
  }

  static LetterAnswers blank() {
    return new LetterAnswers(null, null, null, null, null, null, null, null, null, null);
  }

  boolean isSent() {
    return action.equals("send");
  }

  boolean isChanged() {
    return action.equals("change");
  }
}
