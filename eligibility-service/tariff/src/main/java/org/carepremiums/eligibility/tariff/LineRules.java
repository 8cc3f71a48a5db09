package org.carepremiums.eligibility.tariff;

import java.util.Optional;

/** What the tariff of one year says of the services of one list. It counts what it is asked. */
interface LineRules {

  /** What is wrong with a service that is well formed, in this tariff. */
  Optional<LineProblem> problem(AttestedService service);

  /** Services of a patient have to come in the order of their days. */
  LineAnswer answer(AttestedService service);
}
