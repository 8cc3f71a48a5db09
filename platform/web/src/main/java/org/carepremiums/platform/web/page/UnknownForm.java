package org.carepremiums.platform.web.page;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A form that nobody sends who is known. What stands in its fields is read up to a limit; files go
 * by and are kept nowhere.
 */
final class UnknownForm {

  /** Its fields have more than may be kept. */
  static final class TooLarge extends Exception {

    private static final long serialVersionUID = 1L;
  }

  /**
   * What it held.
   *
   * @param fields in their order
   * @param hasFiles whether there were files with it
   */
  record Content(List<LoginRunOut.Field> fields, boolean hasFiles) {}

  private final HttpServerRequest request;
  private final long maxBytes;
  private final CompletableFuture<Content> content = new CompletableFuture<>();
  private long bytes;
  private long bytesOfFiles;
  private boolean hasFiles;

  UnknownForm(HttpServerRequest request, long maxBytes) {
    this.request = request;
    this.maxBytes = maxBytes;
  }

  /** Reads it to its end, or fails as soon as it is {@link TooLarge}. */
  Uni<Content> read() {
    request
        .setExpectMultipart(true)
        .uploadHandler(this::pass)
        .exceptionHandler(this::fail)
        .handler(this::count)
        .endHandler(end -> content.complete(new Content(fields(), hasFiles)))
        .resume();
    return Uni.createFrom().completionStage(content);
  }

  /** What a field may have at most is the server's to say. */
  private void fail(Throwable failure) {
    content.completeExceptionally(
        failure.getCause() instanceof IOException ? new TooLarge() : failure);
  }

  /** A browser sends a file without a name where none was chosen. */
  private void pass(HttpServerFileUpload file) {
    hasFiles |= !file.filename().isBlank();
    file.handler(part -> bytesOfFiles += part.length());
  }

  private void count(Buffer part) {
    bytes += part.length();
    if (bytes - bytesOfFiles > maxBytes) {
      request.pause();
      content.completeExceptionally(new TooLarge());
    }
  }

  private List<LoginRunOut.Field> fields() {
    return request.formAttributes().entries().stream()
        .map(field -> new LoginRunOut.Field(field.getKey(), field.getValue()))
        .toList();
  }
}
