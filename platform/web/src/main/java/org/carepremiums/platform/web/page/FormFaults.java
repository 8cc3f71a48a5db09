package org.carepremiums.platform.web.page;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Everything in a form that has to be mended. It stands above the form (template {@code
 * page/errors}), and each fault beside its field.
 *
 * @param all in the order of the form's fields, and last what concerns none of them
 * @param outdated whether the form cannot be sent any more, and has to be opened again
 */
public record FormFaults(List<FormFault> all, boolean outdated) {

  /** Of a form in which nothing has to be mended. */
  public static final FormFaults NONE = new FormFaults(List.of(), false);

  public FormFaults {
    all = List.copyOf(all);
  }

  /**
   * With what else has to be mended, behind what is known.
   *
   * @param field the name of the field; {@code null} for the whole form
   */
  public FormFaults and(Page page, String field, List<Wording> said) {
    List<FormFault> together = new ArrayList<>(all);
    said.forEach(wording -> together.add(new FormFault(field, page.text(wording))));
    return new FormFaults(together, outdated);
  }

  /** The same, of a form that has to be opened again. */
  public FormFaults ofOutdatedForm() {
    return new FormFaults(all, true);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with a field; nothing where all is well. */
  public List<String> of(String field) {
    return all.stream().filter(fault -> field.equals(fault.field())).map(FormFault::text).toList();
  }

  /** What is wrong with a field first; {@code null} where all is well. */
  public String first(String field) {
    return of(field).stream().findFirst().orElse(null);
  }
}
