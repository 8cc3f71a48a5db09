package org.carepremiums.payment.desk;

import java.util.List;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/** What has to be mended in a form, field by field in their order. */
final class TypedFaults {

  private final Page page;
  private FormFaults all = FormFaults.NONE;

  TypedFaults(Page page) {
    this.page = page;
  }

  /** A field has to be mended, unless it is as it should be. */
  TypedFaults unless(boolean fine, String field, Wording why) {
    if (!fine) {
      all = all.and(page, field, List.of(why));
    }
    return this;
  }

  FormFaults all() {
    return all;
  }
}
