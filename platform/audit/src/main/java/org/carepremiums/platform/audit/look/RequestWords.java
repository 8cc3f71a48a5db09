package org.carepremiums.platform.audit.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** What a request of this service does with somebody's data, in words. */
@ApplicationScoped
public class RequestWords {

  private static final List<String> OF_THE_AUDIT_RECORD =
      List.of(
          "GET /audit/records",
          "GET /desk/audit",
          "GET /desk/audit/file",
          "GET /desk/audit/latest");

  /** What reads as if it had not been filled in is written as programs' manuals do. */
  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<String, Phrase> byRequest = new HashMap<>();

  @Inject
  RequestWords(Instance<LookWords> words) {
    byRequest.put("GET " + LooksPage.PATH, LookPhrase.LOOKED_AT_LOOKS);
    byRequest.put("GET " + LooksPage.PATH + LooksPage.LATEST, LookPhrase.LOOKED_AT_LOOKS);
    OF_THE_AUDIT_RECORD.forEach(request -> byRequest.put(request, LookPhrase.LOOKED_AT_AUDIT));
    for (LookWords ofTheService : words) {
      for (LookedAt looked : ofTheService.looks()) {
        looked.requests().forEach(request -> byRequest.put(request, looked));
      }
    }
  }

  /**
   * In words, or as it was made where there are none for it.
   *
   * @param request method and path, as in {@code GET /facts/{subject}}
   */
  public Wording of(String request) {
    Phrase phrase = byRequest.get(request);
    return phrase == null
        ? LookPhrase.LOOKED_ELSEWHERE.with(PARAMETER.matcher(request).replaceAll(":$1"))
        : phrase.alone();
  }
}
