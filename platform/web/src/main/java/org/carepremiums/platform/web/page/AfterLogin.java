package org.carepremiums.platform.web.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/** What is left of a form whose login ran out before it arrived ({@link LoginRunOut}). */
public enum AfterLogin {
  /** Everything that was typed and ticked. */
  TYPED("typed"),
  /** The same, but not the files that had just been chosen. */
  WITHOUT_FILES("without-files");

  /** Part of the address to which such a form is sent; it says nothing about anybody. */
  static final String PARAMETER = "after-login";

  private final String id;

  AfterLogin(String id) {
    this.id = id;
  }

  /** As it stands in an address. */
  public String id() {
    return id;
  }

  public boolean isWithoutFiles() {
    return this == WITHOUT_FILES;
  }

  /** What a form that arrives now has been through; nothing where its login never ran out. */
  static Optional<AfterLogin> of(RoutingContext request) {
    String asked = request.request().getParam(PARAMETER);
    return request.request().method().equals(HttpMethod.POST)
        ? Arrays.stream(values()).filter(one -> one.id.equals(asked)).findFirst()
        : Optional.empty();
  }
}
