package org.carepremiums.intake.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.web.page.Page;

/** Where things are at the desk, from the root of the site. */
final class DeskAddress {

  private DeskAddress() {}

  /** The deliveries of all sources. */
  static String all(Page page) {
    return page.service() + "/desk/deliveries";
  }

  /** The deliveries of a source. */
  static String of(Page page, Source source) {
    return all(page) + "/" + source.id();
  }

  /** A delivery. */
  static String of(Page page, Source source, String feed, String deliveryId) {
    return "%s/%s/%s"
        .formatted(
            of(page, source),
            feed,
            URLEncoder.encode(deliveryId, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** How a feed stands for a year. */
  static String ofYear(Page page, Source source, String feed, int year) {
    return "%s/desk/completeness/%s/%s/%d".formatted(page.service(), source.id(), feed, year);
  }

  /** Where files of a source are sent. */
  static String upload(Page page, Source source) {
    return "%s/desk/upload/%s".formatted(page.service(), source.id());
  }

  /** The receipts of all sources. */
  static String receipts(Page page) {
    return page.service() + "/desk/receipts";
  }
}
