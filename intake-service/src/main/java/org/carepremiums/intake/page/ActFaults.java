package org.carepremiums.intake.page;

import java.util.Comparator;
import java.util.List;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;

/** Tells what is wrong with an act beside the fields of its form. */
final class ActFaults {

  private static final String TOKEN = "token";

  private ActFaults() {}

  /**
   * @param fields the names of the form's fields, in their order
   */
  static FormFaults of(Page page, List<String> fields, List<FieldProblem> problems) {
    FormFaults faults = FormFaults.NONE;
    for (FieldProblem problem :
        problems.stream()
            .sorted(Comparator.comparingInt(problem -> place(fields, problem)))
            .toList()) {
      faults =
          faults.and(
              page,
              place(fields, problem) < fields.size() ? problem.field() : null,
              List.of(problem.said()));
    }
    return problems.stream().anyMatch(problem -> TOKEN.equals(problem.field()))
        ? faults.ofOutdatedForm()
        : faults;
  }

  /** Behind all fields for what concerns none of them. */
  private static int place(List<String> fields, FieldProblem problem) {
    int place = fields.indexOf(problem.field());
    return place < 0 ? fields.size() : place;
  }
}
