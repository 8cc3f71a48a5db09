package org.carepremiums.platform.web.access;

import io.quarkus.security.ForbiddenException;

/** The caller is known and may not, for a reason beyond the role (403). */
final class NotAllowed extends ForbiddenException {

  private static final long serialVersionUID = 1L;

  NotAllowed(String reason) {
    super(reason);
  }
}
