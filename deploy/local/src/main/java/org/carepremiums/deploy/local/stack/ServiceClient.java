package org.carepremiums.deploy.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carepremiums.contracts.json.ContractJson;

/** Speaks to the services over HTTP, as an operator's or a case handler's tool would. */
public final class ServiceClient {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  // HTTP/1.1: with HTTP/2 the client once met a GOAWAY in the middle of a request.
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Function<Service, URI> addresses;
  private final Supplier<String> token;

  /**
   * @param token whose requests these are, asked for again for each of them
   */
  public ServiceClient(Function<Service, URI> addresses, Supplier<String> token) {
    this.addresses = addresses;
    this.token = token;
  }

  /**
   * An answer of a service.
   *
   * @param status the HTTP status
   * @param body as it came
   */
  public record Answer(int status, byte[] body) {

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() throws IOException {
      return ContractJson.mapper().readTree(body);
    }

    /** Whether it is a problem document of ours, which says what kind of problem it is. */
    public boolean isProblem() {
      try {
        return json().path("type").asText().startsWith("urn:care-premiums:problem:");
      } catch (IOException noJson) {
        return false;
      }
    }

    /** What a problem document says, or the body as it is. */
    public String reason() {
      try {
        JsonNode detail = json().path("detail");
        return detail.isTextual() ? detail.asText() : text();
      } catch (IOException noJson) {
        return text();
      }
    }
  }

  public Answer get(Service service, String path) throws IOException {
    return send(request(service, path).GET().build());
  }

  public Answer post(Service service, String path, JsonNode body) throws IOException {
    return send(
        request(service, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Streams a file, which may be larger than memory. */
  public Answer postFile(Service service, String path, String contentType, Path file)
      throws IOException {
    return send(
        request(service, path)
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofFile(file))
            .build());
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token.get());
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for " + request.uri(), stopped);
    }
  }
}
