package org.carepremiums.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.platform.personaldata.PersonalDataFilter;

/**
 * What went wrong with a request, as RFC 9457 asks.
 *
 * @param type an address-like name of the kind of problem
 * @param title the kind of problem, in a few words
 * @param status the HTTP status
 * @param detail what is wrong this time, for a person
 * @param errors the fields that are wrong; absent where it is none in particular
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field the field, parameter, column or header
   * @param detail what is wrong with it
   */
  public record FieldError(String field, String detail) {}

  /** The same without a NISS or an IBAN. */
  Problem masked() {
    return new Problem(
        type,
        title,
        status,
        mask(detail),
        errors.stream()
            .map(error -> new FieldError(mask(error.field()), mask(error.detail())))
            .toList());
  }

  private static String mask(String text) {
    return text == null ? null : PersonalDataFilter.mask(text);
  }

  public static Problem of(int status, String kind, String title, String detail) {
    return new Problem("urn:care-premiums:problem:" + kind, title, status, detail, List.of());
  }
}
