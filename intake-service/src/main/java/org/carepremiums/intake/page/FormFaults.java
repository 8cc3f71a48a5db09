package org.carepremiums.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Everything in a form that has to be mended.
 *
 * @param all in the order of the form's fields, and last what concerns none of them
 * @param outdated whether the form cannot be sent any more, and has to be opened again
 */
public record FormFaults(List<FormFault> all, boolean outdated) {

  private static final String TOKEN = "token";

  /** Of a form that was not sent yet. */
  static final FormFaults NONE = new FormFaults(List.of(), false);

  public FormFaults {
    all = List.copyOf(all);
  }

  /**
   * @param fields the names of the form's fields, in their order
   */
  static FormFaults of(Page page, List<String> fields, List<FieldProblem> problems) {
    List<FormFault> all = new ArrayList<>();
    problems.forEach(
        problem ->
            all.add(
                new FormFault(
                    isIn(fields, problem) ? problem.field() : null, page.text(problem.said()))));
    all.sort(
        Comparator.comparingInt(
            fault -> fault.field() == null ? fields.size() : fields.indexOf(fault.field())));
    return new FormFaults(
        all, problems.stream().anyMatch(problem -> TOKEN.equals(problem.field())));
  }

  private static boolean isIn(List<String> fields, FieldProblem problem) {
    return problem.field() != null && fields.contains(problem.field());
  }

  /** One that concerns the whole form. */
  static FormFaults ofForm(Page page, Wording said) {
    return new FormFaults(List.of(new FormFault(null, page.text(said))), false);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with a field; {@code null} where nothing is. */
  public String of(String field) {
    return all.stream()
        .filter(fault -> field.equals(fault.field()))
        .map(FormFault::text)
        .findFirst()
        .orElse(null);
  }
}
