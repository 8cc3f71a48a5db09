package org.carepremiums.platform.audit;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.RequestRefused;

/** Requests that read and change something about a provider. */
@Path("/audited/{provider}")
@Authenticated
public class AuditedRequests {

  private final UnitOfWork unitOfWork;
  private final DataSource dataSource;

  @Inject
  AuditedRequests(UnitOfWork unitOfWork, DataSource dataSource) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
  }

  @GET
  public String read(String provider) {
    return "about " + provider;
  }

  @POST
  public String change(String provider) {
    return unitOfWork.call(outgoing -> store(provider));
  }

  @POST
  @Path("/refusal")
  public String refuse(String provider) {
    return unitOfWork.call(
        outgoing -> {
          store(provider);
          throw RequestRefused.conflict("too-late", "it is too late");
        });
  }

  private String store(String provider) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into seen (place, value) values (?, 'audited')")) {
      insert.setString(1, "audited/" + provider);
      insert.executeUpdate();
      return "changed";
    }
  }
}
