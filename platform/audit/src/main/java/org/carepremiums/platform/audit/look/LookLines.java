package org.carepremiums.platform.audit.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.audit.Look;
import org.carepremiums.platform.audit.Looks;
import org.carepremiums.platform.web.page.Page;

/** Puts into words who looked. Requests for which a service has the same words are one line. */
@ApplicationScoped
class LookLines {

  /** Many times what anybody's data are looked at within the years for which they are kept. */
  private static final int MOST = 10_000;

  private final Looks looks;
  private final RequestWords words;

  private record Kind(LocalDate on, String who, String what) {}

  @Inject
  LookLines(Looks looks, RequestWords words) {
    this.looks = looks;
    this.words = words;
  }

  /** The latest day first. */
  List<LookLine> about(InamiKey provider, Page page) throws SQLException {
    Map<Kind, Integer> times = new LinkedHashMap<>();
    for (Look look : looks.about(provider, MOST)) {
      times.merge(
          new Kind(
              look.on(),
              page.text(LookPhrase.of(look.looker()).alone()),
              page.text(words.of(look.method() + " " + look.path()))),
          look.times(),
          Integer::sum);
    }
    List<LookLine> lines = new ArrayList<>();
    times.forEach(
        (kind, count) -> lines.add(new LookLine(kind.on(), kind.who(), kind.what(), count)));
    return lines;
  }
}
