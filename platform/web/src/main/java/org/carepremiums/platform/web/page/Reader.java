package org.carepremiums.platform.web.page;

import java.util.Set;

/**
 * Who reads a page.
 *
 * @param name as the login calls the person; empty where nobody is logged in
 * @param roles what the person may
 */
public record Reader(String name, Set<String> roles) {

  static final Reader NOBODY = new Reader("", Set.of());

  public Reader {
    roles = Set.copyOf(roles);
  }

  public boolean loggedIn() {
    return !name.isEmpty();
  }
}
