package org.carepremiums.contestation.desk;

import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.platform.wording.phrase.Wording;

/** What somebody is told who comes too late with a case: who has it, and what is decided. */
final class Meanwhile {

  private Meanwhile() {}

  static Wording of(Dossier now) {
    CaseStanding standing = now.standing();
    RulingStep proposal = now.proposal();
    if (proposal != null) {
      return DeskPhrase.MEANWHILE_PROPOSED.with(
          proposal.handler(), proposal.on(), Standings.of(proposal.outcome()));
    }
    return switch (standing) {
      case UPHELD, PARTLY_UPHELD, DISMISSED ->
          DeskPhrase.MEANWHILE_DECIDED.with(
              now.found().handler, now.found().decidedOn, Standings.of(standing));
      case ASSIGNED -> DeskPhrase.MEANWHILE_WITH.with(now.found().handler);
      case OPEN -> DeskPhrase.REFUSED_NOT_ASSIGNED.alone();
      case INCOMPLETE -> DeskPhrase.REFUSED_INCOMPLETE.alone();
      case INADMISSIBLE -> DeskPhrase.REFUSED_INADMISSIBLE.alone();
      case RECEIVED, WAITING, PROPOSED -> DeskPhrase.REFUSED_WAITS.alone();
    };
  }
}
