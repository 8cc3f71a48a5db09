package org.carepremiums.intake.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What stands in the form with which a file is sent; empty where nothing was typed.
 *
 * @param feed the feed's short name
 * @param deliveryId the source's own reference
 * @param years those that it completes, separated by commas or blanks
 * @param from the first day that it is about
 * @param to the last one
 * @param observedOn the day on which the source speaks
 * @param checked the digest of the file that was tried out; empty where none was
 * @param action which button was pressed
 * @param file {@code null} where none was chosen
 */
public record UploadForm(
    @RestForm String feed,
    @RestForm String deliveryId,
    @RestForm String years,
    @RestForm String from,
    @RestForm String to,
    @RestForm String observedOn,
    @RestForm String checked,
    @RestForm String action,
    @RestForm FileUpload file) {

  /**
   * A field for a day.
   *
   * @param phrase what it is called
   * @param value as it was typed
   */
  public record DayField(String name, String phrase, String value) {}

  /** Larger files are sent by the HTTP interface, which keeps nothing of them on a disk. */
  public static final int MOST_MEGABYTES = 200;

  private static final long MEGABYTE = 1_000_000;
  private static final int LONGEST_REFERENCE = 64;
  private static final Set<String> ENDINGS_OF_JSON = Set.of("json", "ndjson", "jsonl", "jsonlines");

  public UploadForm {
    feed = plain(feed);
    deliveryId = plain(deliveryId);
    years = plain(years);
    from = plain(from);
    to = plain(to);
    observedOn = plain(observedOn);
    checked = plain(checked);
    action = plain(action);
  }

  static UploadForm blank() {
    return new UploadForm(null, null, null, null, null, null, null, null, null);
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  boolean isToBeSent() {
    return action.equals("send");
  }

  public boolean hasDays() {
    return !(from + to + observedOn).isEmpty();
  }

  /** The fields of days. */
  public List<DayField> days() {
    return List.of(
        new DayField("from", DeliveryPhrase.ASK_FROM.id(), from),
        new DayField("to", DeliveryPhrase.ASK_TO.id(), to),
        new DayField("observedOn", DeliveryPhrase.ASK_OBSERVED.id(), observedOn));
  }

  public int mostMegabytes() {
    return MOST_MEGABYTES;
  }

  List<String> completes() {
    return Arrays.stream(years.split("[\\s,;]+")).filter(year -> !year.isEmpty()).toList();
  }

  /** By its name, which says it more reliably than what a browser calls its content. */
  String contentType() {
    String name = file.fileName() == null ? "" : file.fileName().toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String ending = unpacked.substring(unpacked.lastIndexOf('.') + 1);
    return ENDINGS_OF_JSON.contains(ending) ? "application/x-ndjson" : "text/csv";
  }

  @Nullable
  static String dayOrNone(String day) {
    return day.isEmpty() ? null : day;
  }

  /** What has to be mended before the file is looked at. */
  FormFaults faults(Page page, Source source) {
    FormFaults faults = FormFaults.NONE;
    if (Feeds.of(source).stream().map(Topic::feed).noneMatch(feed::equals)) {
      faults = and(faults, page, "feed", DeliveryPhrase.CHOOSE_FEED.alone());
    }
    if (deliveryId.length() > LONGEST_REFERENCE || !deliveryId.matches(Text.REFERENCE)) {
      faults = and(faults, page, "deliveryId", DeliveryPhrase.NAME_DELIVERY.alone());
    }
    if (!completes().stream().allMatch(year -> year.matches("20[0-9]{2}"))) {
      faults = and(faults, page, "years", DeliveryPhrase.NAME_YEARS.alone());
    }
    faults = day(faults, page, "from", from);
    faults = day(faults, page, "to", to);
    faults = day(faults, page, "observedOn", observedOn);
    if (file == null || file.size() == 0) {
      faults = and(faults, page, "file", DeliveryPhrase.CHOOSE_FILE.alone());
    } else if (file.size() > MOST_MEGABYTES * MEGABYTE) {
      faults = and(faults, page, "file", DeliveryPhrase.FILE_TOO_LARGE.with(MOST_MEGABYTES));
    }
    return faults;
  }

  private static FormFaults day(FormFaults faults, Page page, String field, String day) {
    return day.isEmpty() || isDay(day)
        ? faults
        : and(faults, page, field, DeliveryPhrase.NAME_DAY.alone());
  }

  private static FormFaults and(FormFaults faults, Page page, String field, Wording said) {
    return faults.and(page, field, List.of(said));
  }

  private static boolean isDay(String day) {
    try {
      LocalDate.parse(day);
      return true;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }
}
