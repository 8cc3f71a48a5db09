package org.carepremiums.platform.audit;

import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;

/**
 * Under which names beside the INAMI number requests of a service are about a provider, as the
 * number of a case: a bean, where a service has such names.
 */
public interface OtherSubjects {

  /** As they stand in the addresses of requests. */
  List<String> of(InamiKey provider) throws SQLException;
}
