package org.carepremiums.payment.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.page.Page;

/** What whoever is at the desk may do. */
@ApplicationScoped
public class DeskReader {

  private final ActingPerson person;

  @Inject
  DeskReader(ActingPerson person) {
    this.person = person;
  }

  boolean operates(Page page) {
    return page.reader().roles().contains(Role.PAYMENT_OPERATOR);
  }

  boolean approves(Page page) {
    return page.reader().roles().contains(Role.PAYMENT_APPROVER);
  }

  /** Whether somebody who is named is the reader, who may not approve what is theirs. */
  boolean isOneOf(Page page, String... people) {
    return (operates(page) || approves(page)) && isNamed(people);
  }

  private boolean isNamed(String... people) {
    Operator reader = operator();
    for (String one : people) {
      if (reader.is(one)) {
        return true;
      }
    }
    return false;
  }

  /** The acting person, for the record. */
  Operator operator() {
    return new Operator(person.name());
  }
}
