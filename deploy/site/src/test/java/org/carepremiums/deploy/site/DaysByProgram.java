package org.carepremiums.deploy.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

/** The page of business days, asked for without a browser. */
final class DaysByProgram {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private DaysByProgram() {}

  /** What it says in English. */
  static String page() throws IOException, InterruptedException {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create(Site.address() + "/local/?language=en")).build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Sends its form, as a browser does. */
  static HttpResponse<String> openUntil(LocalDate day) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(Site.address() + "/local/days"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString("until=" + day))
            .build(),
        BodyHandlers.ofString());
  }
}
