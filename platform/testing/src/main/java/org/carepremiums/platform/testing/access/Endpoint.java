package org.carepremiums.platform.testing.access;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An address that answers over HTTP, and who may ask it.
 *
 * @param verb the HTTP method
 * @param path with its parameters in braces
 * @param consumes the first media type that a body may have; JSON where none is named
 * @param roles who is admitted; {@code *} for whoever has a valid token, {@code everybody} also for
 *     who has none; empty where nothing is said
 * @param own what a role is kept to, as in {@code care-provider: own number}; empty for nothing
 * @param recentLogin whether the caller must have logged in a short while ago
 * @param aboutNobody whether its answers are not recorded, since they are about nobody
 * @param declaredBy class and method
 */
public record Endpoint(
    String verb,
    String path,
    String consumes,
    List<String> roles,
    String own,
    boolean recentLogin,
    boolean aboutNobody,
    String declaredBy) {

  /** Stands for everybody, logged in or not. */
  public static final String EVERYBODY = "everybody";

  /** Stands for whoever has a valid token. */
  public static final String ANYBODY_KNOWN = "*";

  private static final Pattern ABOUT_PROVIDER =
      Pattern.compile("/my/.*|.*\\{(provider|subject|inamiNumber|caseId|reviewId)}.*");

  /** Whether its address names a provider, or something of one, or is about who is logged in. */
  public boolean isAboutProvider() {
    return ABOUT_PROVIDER.matcher(path).matches();
  }

  /** As the audit record has it: {@code GET /facts/{subject}}. */
  public String request() {
    return verb + " " + path;
  }
}
