package org.carepremiums.contestation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.personaldata.SealedColumn;

/** The personal data that reviews hold; see {@code docs/personal-data.md}. */
@ApplicationScoped
public class ReviewPersonalData implements PersonalDataHoldings {

  private static final String ERASE_REASONS =
      """
      update review_step set reasons = ''
      where (review_id, number) in (
        select review_id, step.number from review_step step join review using (review_id)
        where reasons <> '' and closed_on <= ? limit 1000)
      """;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        new SealedColumn(
            "review_step",
            "reasons",
            "review_id || '/' || number",
            "reasons <> ''",
            SealedColumn.Form.TEXT));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(new Erasure("review-reasons", ERASE_REASONS));
  }
}
