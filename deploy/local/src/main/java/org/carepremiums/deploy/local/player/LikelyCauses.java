package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * What may lie behind a play that broke off: what was refused and what never came. First what is
 * about those whom the last action names; where nothing is, whatever was refused or held.
 */
final class LikelyCauses {

  private static final int SHOWN = 10;
  private static final String CASE = "case-";
  private static final Pattern PROVIDER = Pattern.compile("(?<![0-9])[0-9]{8}(?![0-9])");
  private static final List<String> NAMING =
      List.of("caseId", "reviewId", "payoutId", "contestationId", "inamiNumber", "deliveryId");

  private final Scenario scenario;
  private final ObservedOutcome outcome;
  private final LocalDate day;

  private LikelyCauses(Scenario scenario, ObservedOutcome outcome, LocalDate day) {
    this.scenario = scenario;
    this.outcome = outcome;
    this.day = day;
  }

  /**
   * One line each.
   *
   * @param day the day that was played last
   * @param action what was being done; {@code null} where it was no action
   */
  static List<String> of(Scenario scenario, ObservedOutcome outcome, LocalDate day, Action action) {
    LikelyCauses causes = new LikelyCauses(scenario, outcome, day);
    Set<String> named = action == null ? Set.of() : named(action);
    List<String> lines = new ArrayList<>(causes.refusedOf(named));
    named.stream().map(causes::missing).flatMap(Optional::stream).forEach(lines::add);
    return shortened(lines.isEmpty() ? causes.anything() : lines);
  }

  /** Providers, contestations and deliveries that an action is about. */
  private static Set<String> named(Action action) {
    JsonNode fields = ContractJson.mapper().valueToTree(action);
    Set<String> named = new TreeSet<>();
    Stream<String> names =
        Stream.concat(
            NAMING.stream().map(fields::path).filter(JsonNode::isTextual).map(JsonNode::asText),
            action instanceof Action.Bank bank && bank.except() != null
                ? bank.except().keySet().stream()
                : Stream.empty());
    names.forEach(
        name -> {
          Matcher provider = PROVIDER.matcher(name);
          if (name.startsWith(CASE)) {
            named.add(name.substring(CASE.length()));
          } else if (provider.find()) {
            named.add(provider.group());
          } else {
            named.add(name);
          }
        });
    return named;
  }

  private List<String> refusedOf(Collection<String> named) {
    return outcome.rejections().values().stream()
        .filter(rejection -> named.stream().anyMatch(name -> isAbout(rejection, name)))
        .map(LikelyCauses::refusal)
        .toList();
  }

  private static boolean isAbout(Rejection rejection, String name) {
    return name.equals(rejection.deliveryId())
        || decoded(rejection.key()).contains(name)
        || decoded(rejection.value()).contains(name);
  }

  private static String decoded(String base64) {
    return base64 == null
        ? ""
        : new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  /** Without the place of the record nobody finds it; without its reason nobody corrects it. */
  private static String refusal(Rejection rejection) {
    return "refused by %s: %s (%s/%d/%d%s, %s)"
        .formatted(
            rejection.service(),
            rejection.reason(),
            rejection.topic(),
            rejection.partition(),
            rejection.offset(),
            rejection.deliveryId() == null
                ? ""
                : ", number %s of delivery %s"
                    .formatted(rejection.sequence(), rejection.deliveryId()),
            rejection.code());
  }

  /** Whom the action names and no record does, or only one of a later day. */
  private Optional<String> missing(String name) {
    Optional<UpstreamLine> first =
        scenario.records().stream()
            .filter(record -> isAbout(record, name))
            .min((one, other) -> one.day().compareTo(other.day()));
    Optional<LocalDate> entered =
        scenario.actions().stream()
            .filter(action -> enters(action, name))
            .map(Action::day)
            .min(LocalDate::compareTo);
    if (entered.isPresent() && !entered.get().isAfter(day)) {
      return Optional.empty();
    }
    if (first.isEmpty()) {
      return Optional.of("missing: no record of the scenario names " + name);
    }
    return first.get().day().isAfter(day)
        ? Optional.of(
            "missing: the first record that names %s is of %s, on %s"
                .formatted(name, first.get().day(), first.get().topic().topicName()))
        : Optional.empty();
  }

  private static boolean isAbout(UpstreamLine record, String name) {
    return record.headers().containsValue(name)
        || record.key() != null && record.key().contains(name)
        || record.value() != null
            && new String(record.value(), StandardCharsets.UTF_8).contains(name);
  }

  /** People enter letters and files themselves. */
  private static boolean enters(Action action, String name) {
    return action instanceof Action.ContestByLetter letter && name.equals(letter.contestationId())
        || action instanceof Action.Upload upload && name.equals(upload.deliveryId());
  }

  private List<String> anything() {
    List<String> lines = new ArrayList<>();
    for (Receipt receipt : outcome.receipts().values()) {
      if (receipt.status() == ReceiptStatus.INCOMPLETE) {
        lines.add(
            "incomplete: %s/%s/%s%s%s"
                .formatted(
                    receipt.source(),
                    receipt.feed(),
                    receipt.deliveryId(),
                    receipt.missing().isEmpty()
                        ? ""
                        : ", missing " + String.join(", ", receipt.missing()),
                    receipt.problems().isEmpty()
                        ? ""
                        : ": " + String.join(" ", receipt.problems())));
      }
    }
    outcome.rejections().values().stream().map(LikelyCauses::refusal).forEach(lines::add);
    return lines;
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= SHOWN) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, SHOWN));
    shown.add("... and %d more".formatted(lines.size() - SHOWN));
    return shown;
  }
}
