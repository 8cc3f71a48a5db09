package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.Page;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What an approver was shown of a batch: it travels with the form, and only that is approved.
 *
 * @param lines how many payments, as digits
 * @param cents what they come to, as digits
 * @param execution the day on which the bank is asked to pay, as ISO 8601
 * @param sha256 the digest of the bank file
 */
public record Seen(
    @RestForm String lines,
    @RestForm String cents,
    @RestForm String execution,
    @RestForm String sha256) {

  /**
   * Something that is otherwise by now.
   *
   * @param what it is
   * @param then what the approver was shown
   * @param now what is so
   */
  public record Change(String what, String then, String now) {}

  static Seen of(int lines, EuroCents total, LocalDate execution, @Nullable String sha256) {
    return new Seen(
        Integer.toString(lines),
        Long.toString(total.value()),
        execution.toString(),
        sha256 == null ? "" : sha256);
  }

  /**
   * @throws RequestRefused (400) where that is no page of ours
   */
  Seen checked() {
    require("lines", lines, "[0-9]{1,9}");
    require("cents", cents, "[0-9]{1,15}");
    require("sha256", sha256, "[0-9a-f]{64}");
    day();
    return this;
  }

  int count() {
    return Integer.parseInt(lines);
  }

  EuroCents total() {
    return EuroCents.of(Long.parseLong(cents));
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(execution == null ? "" : execution);
    } catch (DateTimeParseException notOurs) {
      throw RequestRefused.invalid("execution", "'execution' is a day, as in 2026-01-31");
    }
  }

  /** What of it is otherwise by now. */
  List<Change> changes(Page page, Seen now) {
    List<Change> changes = new ArrayList<>();
    if (!lines.equals(now.lines)) {
      changes.add(
          new Change(page.say("batch-lines"), page.number(count()), page.number(now.count())));
    }
    if (!cents.equals(now.cents)) {
      changes.add(
          new Change(page.say("batch-total"), page.money(total()), page.money(now.total())));
    }
    if (!execution.equals(now.execution)) {
      changes.add(new Change(page.say("batch-execution"), page.day(day()), page.day(now.day())));
    }
    if (!sha256.equals(now.sha256)) {
      changes.add(new Change(page.say("batch-digest"), inGroups(sha256), inGroups(now.sha256)));
    }
    return changes;
  }

  /** So that it fits on a narrow screen, and is compared more easily. */
  private static String inGroups(String digest) {
    return digest.replaceAll("(.{8})(?!$)", "$1 ");
  }

  private static void require(String field, String value, String pattern) {
    if (value == null || !value.matches(pattern)) {
      throw RequestRefused.invalid(field, "'%s' is not as the page has it".formatted(field));
    }
  }
}
