package org.carepremiums.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is too large (413) wherever no file is uploaded: by the length that it announces,
 * before anything of it is read, and otherwise when it has become too long.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {

  /** Before the framework asks who it is, and before it refuses silently. */
  private static final int FIRST = 9_000;

  private final long maxBytes;
  private final Pattern uploads;
  private final ObjectMapper json;
  private final CurrentVertxRequest current;

  /**
   * @param maxBytes what a body may have at most
   * @param uploads the paths to which files of any size are uploaded; none where it is absent
   */
  @Inject
  BodyLimit(
      @ConfigProperty(name = "care-premiums.http.max-body-bytes", defaultValue = "1048576")
          long maxBytes,
      @ConfigProperty(name = "care-premiums.http.uploads") Optional<String> uploads,
      ObjectMapper json,
      CurrentVertxRequest current) {
    this.maxBytes = maxBytes;
    this.uploads = uploads.map(Pattern::compile).orElse(null);
    this.json = json;
    this.current = current;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::announced, FIRST);
  }

  private void announced(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || isUpload(request) || isWithin(length)) {
      request.next();
      return;
    }
    closeAfterwards(request);
    request
        .response()
        .setStatusCode(TooLarge.STATUS)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(Buffer.buffer(written(TooLarge.problem(maxBytes))));
  }

  private boolean isUpload(RoutingContext request) {
    return uploads != null && uploads.matcher(request.normalizedPath()).matches();
  }

  /** What is no number is refused elsewhere. */
  private boolean isWithin(String length) {
    return !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= maxBytes;
  }

  /** The rest of the body is not waited for. */
  private static void closeAfterwards(RoutingContext request) {
    request.addEndHandler(answered -> request.request().connection().close());
  }

  private byte[] written(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    RoutingContext request = current.getCurrent();
    if (request != null && !isUpload(request)) {
      context.setInputStream(new Counted(context.getInputStream(), request));
    }
    return context.proceed();
  }

  private final class Counted extends FilterInputStream {

    private final RoutingContext request;
    private long read;

    private Counted(InputStream body, RoutingContext request) {
      super(body);
      this.request = request;
    }

    @Override
    public int read() throws IOException {
      int single = super.read();
      count(single < 0 ? 0 : 1);
      return single;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int bytes = super.read(target, from, length);
      count(Math.max(bytes, 0));
      return bytes;
    }

    private void count(int bytes) throws TooLarge {
      read += bytes;
      if (read > maxBytes) {
        closeAfterwards(request);
        throw new TooLarge(maxBytes);
      }
    }
  }

  /** A body of more than it may have. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 413;

    private final long maxBytes;

    private TooLarge(long maxBytes) {
      super("the body is larger than %d bytes".formatted(maxBytes));
      this.maxBytes = maxBytes;
    }

    Problem problem() {
      return problem(maxBytes);
    }

    private static Problem problem(long maxBytes) {
      return Problem.of(
          STATUS,
          "body-too-large",
          "Body too large",
          "the body of this request may have at most %d bytes".formatted(maxBytes));
    }
  }
}
