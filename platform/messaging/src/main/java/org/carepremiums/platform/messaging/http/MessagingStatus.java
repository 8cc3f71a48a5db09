package org.carepremiums.platform.messaging.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.AboutNobody;

/** How far the service has come: for operators, and for whoever must know that all is handled. */
@Path("/exchange/status")
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
public class MessagingStatus {

  private final Progress progress;

  @Inject
  MessagingStatus(Progress progress) {
    this.progress = progress;
  }

  @GET
  @AboutNobody
  public Progress.Status status() {
    return progress.status();
  }
}
