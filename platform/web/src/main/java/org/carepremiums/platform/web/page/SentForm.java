package org.carepremiums.platform.web.page;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * How a form arrives, beside what stands in it: it may be sent only to be shown again, and then
 * nothing in it is decided.
 *
 * @param shown how it was shown: {@code faults} with what had to be mended, {@code check} for a
 *     last look; {@code null} as it is filled in
 * @param language the language in which it is to be shown; {@code null} where none is chosen
 * @param afterLogin what it has been through ({@link AfterLogin}); {@code null} for nothing
 */
public record SentForm(
    @RestForm String shown,
    @RestQuery String language,
    @RestQuery(AfterLogin.PARAMETER) String afterLogin) {

  /**
   * Whether it is only to be shown again, with all that was typed: in another language, or after
   * another login, which may be that of somebody else.
   */
  public boolean isOnlyShown() {
    return language != null || afterLogin != null;
  }

  /** Whether it is shown again as it is filled in, without being looked through. */
  public boolean isOnlyFilledIn() {
    return isOnlyShown() && shown == null;
  }

  /** Whether it is shown again for a last look. */
  public boolean isOnlyChecked() {
    return isOnlyShown() && "check".equals(shown);
  }
}
