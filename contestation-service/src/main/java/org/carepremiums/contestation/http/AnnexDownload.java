package org.carepremiums.contestation.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.SpooledAnswer;

/**
 * Gives out documents of annexes: a browser stores them and never shows them in place, whatever
 * they hold.
 */
@ApplicationScoped
public class AnnexDownload {

  private final AnnexStore annexes;

  @Inject
  AnnexDownload(AnnexStore annexes) {
    this.annexes = annexes;
  }

  /**
   * @param found the case; empty where there is none that the caller may see
   * @param number the document's number in it, as the address has it
   * @throws RequestRefused when there is no such document
   */
  public Response of(Optional<ContestationCase> found, String number)
      throws SQLException, IOException {
    Optional<AnnexFile> file =
        found.isPresent() && number.matches("[1-9][0-9]{0,3}")
            ? annexes.find(found.get().contestationId, Integer.parseInt(number))
            : Optional.empty();
    AnnexFile asked = file.orElseThrow(() -> RequestRefused.notFound("there is no such document"));
    return Response.ok(SpooledAnswer.of(out -> annexes.copy(asked, out)))
        .type(asked.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(asked.name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The name as it is (RFC 6266), and beside it without what an old client does not read. */
  private static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, whole.replace("*", "%2A"));
  }
}
