package org.carepremiums.platform.audit.desk;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.audit.AuditReading.Outcome;
import org.carepremiums.platform.audit.AuditReading.Question;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What an auditor asks of the record, as it is typed; a bean parameter.
 *
 * @param provider an INAMI number of 8 or 11 digits, also with other signs between them
 * @param person a name as the record has it
 * @param request a path or the beginning of one, also behind a method
 * @param outcome an outcome in lower case
 * @param from a day as in {@code 2026-11-30}
 * @param to a day
 */
public record AskedRecord(
    @RestQuery String provider,
    @RestQuery String person,
    @RestQuery String request,
    @RestQuery String outcome,
    @RestQuery String from,
    @RestQuery String to) {

  /** Without a provider or a person the record of so many days is looked through, not all of it. */
  private static final int USUAL_DAYS = 30;

  private static final Pattern REQUEST = Pattern.compile("(?:([A-Z]+) +)?(/\\S*)");
  private static final Pattern INAMI = Pattern.compile("([0-9]{8})(?:[0-9]{3})?");

  /** The same, with nothing where nothing was typed, and the days that are looked through. */
  AskedRecord complete() {
    String since =
        given(from).isEmpty() && given(provider).isEmpty() && given(person).isEmpty()
            ? firstUsualDay()
            : given(from);
    return new AskedRecord(
        digits(), given(person), given(request), given(outcome), since, given(to));
  }

  /** The last of the usual days that ends, where a last day is typed. */
  private String firstUsualDay() {
    LocalDate last = day(to).orElse(LocalDate.now(BusinessDay.ZONE));
    return last.minusDays(USUAL_DAYS).toString();
  }

  /** The number without what stands between its digits. */
  private String digits() {
    return given(provider).replaceAll("[ ./-]", "");
  }

  /**
   * Whether the number is written otherwise than requests are recorded: a look at somebody has to
   * be found again by whom it is about.
   */
  boolean isWrittenOtherwise() {
    return provider != null && !provider.equals(digits());
  }

  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** What of it cannot be read. */
  FormFaults faults(Page page) {
    FormFaults faults = FormFaults.NONE;
    if (!given(provider).isEmpty() && key().isEmpty()) {
      faults = faults.and(page, "provider", List.of(AuditPhrase.AUDIT_WRONG_PROVIDER.alone()));
    }
    if (!given(request).isEmpty() && !REQUEST.matcher(given(request)).matches()) {
      faults = faults.and(page, "request", List.of(AuditPhrase.AUDIT_WRONG_REQUEST.alone()));
    }
    if (!given(from).isEmpty() && day(from).isEmpty()) {
      faults = faults.and(page, "from", List.of(AuditPhrase.AUDIT_WRONG_DAY.alone()));
    }
    if (!given(to).isEmpty() && day(to).isEmpty()) {
      faults = faults.and(page, "to", List.of(AuditPhrase.AUDIT_WRONG_DAY.alone()));
    }
    return faults;
  }

  /** What it means, where all of it can be read. */
  Question question() {
    Matcher asked = REQUEST.matcher(given(request));
    boolean named = asked.matches();
    return new Question(
        key().orElse(null),
        given(person).isEmpty() ? null : given(person),
        named ? asked.group(1) : null,
        named ? asked.group(2) : null,
        kind().orElse(null),
        day(from).orElse(null),
        day(to).orElse(null));
  }

  private Optional<InamiKey> key() {
    Matcher number = INAMI.matcher(digits());
    try {
      return number.matches() ? Optional.of(new InamiKey(number.group(1))) : Optional.empty();
    } catch (IllegalArgumentException otherDigits) {
      return Optional.empty();
    }
  }

  private Optional<Outcome> kind() {
    return Arrays.stream(Outcome.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given(outcome)))
        .findFirst();
  }

  static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return given(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given(typed)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** As it stands in an address. */
  Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("provider", given(provider));
    filters.put("person", given(person));
    filters.put("request", given(request));
    filters.put("outcome", given(outcome));
    filters.put("from", given(from));
    filters.put("to", given(to));
    return filters;
  }

  /** The same, for an address that asks another service. */
  public String query() {
    return filters().entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
