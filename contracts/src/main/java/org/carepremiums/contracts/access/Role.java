package org.carepremiums.contracts.access;

import java.util.List;
import org.carepremiums.contracts.event.Source;

/**
 * What a caller may be, as the claim {@code roles} of an access token names it.
 *
 * <p>A data provider's role names its source, as in {@code data-provider:rsw}; services admit it as
 * {@link #DATA_PROVIDER} and look at the source beside it.
 */
public final class Role {

  /** Uploads deliveries of its own source and reads its own receipts. */
  public static final String DATA_PROVIDER = "data-provider";

  /** Handles contestations and adversarial checks, and reads what they rest on. */
  public static final String CASE_HANDLER = "case-handler";

  /** Compares drafts of the law with what holds, and watches how changes reach everybody. */
  public static final String LAWYER = "lawyer";

  /** Stands for batches, withdraws them, and sees holds and recoveries. */
  public static final String PAYMENT_OPERATOR = "payment-operator";

  /** Approves batches as the second person. */
  public static final String PAYMENT_APPROVER = "payment-approver";

  /** Reads what concerns the own INAMI number, which the claim {@code inami} gives. */
  public static final String CARE_PROVIDER = "care-provider";

  /** Reads everything and changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Runs the system: positions, counts, and how fast everybody is asked again. */
  public static final String PLATFORM = "platform";

  private static final String SOURCE_FOLLOWS = DATA_PROVIDER + ":";

  private Role() {}

  /** Every role, a data provider's without its source. */
  public static List<String> all() {
    return List.of(
        DATA_PROVIDER,
        CASE_HANDLER,
        LAWYER,
        PAYMENT_OPERATOR,
        PAYMENT_APPROVER,
        CARE_PROVIDER,
        AUDITOR,
        PLATFORM);
  }

  /** The role of who delivers for a source, as in {@code data-provider:rsw}. */
  public static String dataProvider(Source source) {
    return SOURCE_FOLLOWS + source.id();
  }

  /** Whether a role in a token is that of a data provider, whatever its source. */
  public static boolean isDataProvider(String role) {
    return role.startsWith(SOURCE_FOLLOWS);
  }
}
