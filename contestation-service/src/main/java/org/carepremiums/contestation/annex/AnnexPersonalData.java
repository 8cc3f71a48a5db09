package org.carepremiums.contestation.annex;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.personaldata.SealedColumn;

/** The personal data that annexes hold; see {@code docs/personal-data.md}. */
@ApplicationScoped
public class AnnexPersonalData implements PersonalDataHoldings {

  private static final String ERASE_ANNEXES =
      """
      delete from annex_file where file_id in (
        select file_id from annex_file join contestation_case using (contestation_id)
        where case status when 'INADMISSIBLE' then examined_on else decided_on end <= ? limit 100)
      """;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        new SealedColumn(
            "annex_part", "content", "file_id || '/' || part", "true", SealedColumn.Form.BYTES));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(new Erasure("case-annex", ERASE_ANNEXES));
  }
}
