package org.carepremiums.contestation.page;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Everything in a form that has to be mended.
 *
 * @param all in the order of the form's fields
 */
public record FormFaults(List<FormFault> all) {

  /** Of a form in which nothing has to be mended. */
  static final FormFaults NONE = new FormFaults(List.of());

  public FormFaults {
    all = List.copyOf(all);
  }

  /** With what else has to be mended, behind what is known. */
  FormFaults and(Page page, String field, List<Wording> said) {
    List<FormFault> together = new ArrayList<>(all);
    said.forEach(wording -> together.add(new FormFault(field, page.text(wording))));
    return new FormFaults(together);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with a field; nothing where all is well. */
  public List<String> of(String field) {
    return all.stream().filter(fault -> field.equals(fault.field())).map(FormFault::text).toList();
  }
}
