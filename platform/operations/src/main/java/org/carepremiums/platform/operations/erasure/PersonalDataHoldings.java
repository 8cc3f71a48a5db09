package org.carepremiums.platform.operations.erasure;

import java.util.List;
import org.carepremiums.platform.personaldata.SealedColumn;

/** What personal data a service's database holds encrypted, and how it is erased. */
public interface PersonalDataHoldings {

  /** Every column that is encrypted, but for those that every service has. */
  List<SealedColumn> sealed();

  /** What is erased, each by a rule of {@link Retention}. */
  List<Erasure> erasures();
}
