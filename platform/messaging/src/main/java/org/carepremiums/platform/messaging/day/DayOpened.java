package org.carepremiums.platform.messaging.day;

import java.sql.SQLException;
import org.carepremiums.contracts.value.BusinessDay;

/** What follows from a later business day at once, in the transaction that opens it. */
public interface DayOpened {

  void dayOpened(BusinessDay day) throws SQLException;
}
