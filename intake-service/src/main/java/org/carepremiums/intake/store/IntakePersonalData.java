package org.carepremiums.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.personaldata.SealedColumn.Form;

/** The personal data that intake holds; see {@code docs/personal-data.md}. */
@ApplicationScoped
public class IntakePersonalData implements PersonalDataHoldings {

  private static final String ERASED = "{\"kind\":\"bank-account\",\"erased\":true}";
  private static final String NAMES_ACCOUNT =
      "kind = 'bank-account' and value::text <> '" + ERASED + "'";

  private static final String ERASE_IDENTITIES =
      """
      delete from provider_identity where provider in (
        select provider from provider_identity where observed_on <= ? limit 1000)
      """;
  private static final String ERASE_ACCOUNTS =
      "update fact set value = '"
          + ERASED
          + "' where ctid in (select ctid from fact where recorded_on <= ? and "
          + NAMES_ACCOUNT
          + " limit 1000)";

  /** Whether of a statement only that there was one is kept. */
  public static boolean isErased(String content) {
    return content.equals(ERASED);
  }

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        new SealedColumn("provider_identity", "niss", "provider", "true", Form.TEXT),
        new SealedColumn("fact", "value", "subject", NAMES_ACCOUNT, Form.JSON));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("provider-identity", ERASE_IDENTITIES),
        new Erasure("bank-account-fact", ERASE_ACCOUNTS));
  }
}
