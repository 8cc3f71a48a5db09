package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.personaldata.SealedColumn;

/** The personal data that cases hold; see {@code docs/personal-data.md}. */
@ApplicationScoped
public class CasePersonalData implements PersonalDataHoldings {

  private static final String ERASE_MOTIVATIONS =
      """
      update contestation_case set motivation = ''
      where case_id in (
        select case_id from contestation_case where motivation <> ''
          and case status when 'INADMISSIBLE' then examined_on else decided_on end <= ? limit 1000)
      """;

  private static final String ERASE_REASONS =
      """
      update ruling_step set reasons = ''
      where (case_id, number) in (
        select case_id, step.number from ruling_step step join contestation_case using (case_id)
        where step.reasons <> '' and decided_on <= ? limit 1000)
      """;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        new SealedColumn(
            "contestation_case",
            "motivation",
            "case_id",
            "motivation <> ''",
            SealedColumn.Form.TEXT),
        new SealedColumn(
            "ruling_step",
            "reasons",
            "case_id || '/' || number",
            "reasons <> ''",
            SealedColumn.Form.TEXT));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("case-motivation", ERASE_MOTIVATIONS),
        new Erasure("ruling-reasons", ERASE_REASONS));
  }
}
