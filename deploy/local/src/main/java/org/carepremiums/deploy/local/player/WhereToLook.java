package org.carepremiums.deploy.local.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;

/** Where a person goes on from the summary: addresses, topics and the bank files. */
public final class WhereToLook {

  private static final String CURL = "curl -H \"$AS\" ";

  private WhereToLook() {}

  /** One user of every role, and what is in it for them. */
  private static Map<String, String> users(String provider) {
    Map<String, String> users = new LinkedHashMap<>();
    users.put("auditor-1", "reads everything, changes nothing");
    users.put("operator-1, operator-2", "submit batches, and approve each other's");
    users.put("payment-operator-1", "submits batches, and approves none");
    users.put("payment-approver-1", "approves batches, with a login of the last five minutes");
    users.put("case-handler-1", "decides contestations and adversarial checks");
    users.put("care-provider-" + provider, "reads what concerns this number");
    users.put("rsw-1, insurers-1, ...", "deliver for their source, and read its receipts");
    users.put("platform-1", "sees how far the services are, pauses releases");
    return users;
  }

  private static String login(LocalStack stack) {
    return "curl -s %s/token -d grant_type=password -d client_id=curl -d username=auditor-1 -d password=any"
            .formatted(stack.identity().address())
        + " | sed -n 's/.*\"access_token\" *: *\"\\([^\"]*\\).*/\\1/p'";
  }

  /**
   * Fetches every approved batch's bank file into a directory.
   *
   * @return the files, the oldest first
   */
  public static List<Path> saveBankFiles(
      ObservedOutcome outcome, LocalStack stack, Path directory) {
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(directory);
      for (BatchEvent batch : outcome.batches().values()) {
        if (batch.status() == BatchStatus.APPROVED) {
          Answer answer =
              stack.client().get(Service.PAYMENT, "/batches/" + batch.batchId() + "/bank-file");
          if (!answer.isSuccess()) {
            throw CannotRun.brokenOff(
                "The bank file of %s was answered with HTTP %d: %s"
                    .formatted(batch.batchId(), answer.status(), answer.reason()));
          }
          files.add(Files.write(directory.resolve(batch.batchId() + ".xml"), answer.body()));
        }
      }
      return files;
    } catch (IOException failure) {
      throw CannotRun.brokenOff("The bank files cannot be saved in " + directory, failure);
    }
  }

  /** The lines to print. */
  public static List<String> lines(
      ObservedOutcome outcome, LocalStack stack, List<Path> bankFiles) {
    List<String> lines = new ArrayList<>();
    lines.add("Where to look next");
    String provider = example(outcome);
    lines.add("    who may what       docs/access.md; users, each with any password:");
    users(provider).forEach((user, what) -> lines.add("        %-24s %s".formatted(user, what)));
    lines.add("    a token            TOKEN=$(" + login(stack) + ")");
    lines.add("                       AS=\"Authorization: Bearer $TOKEN\"");
    lines.add(
        "    decisions, why     " + CURL + at(stack, Service.ELIGIBILITY, "decisions", provider));
    lines.add(
        "    ... to read        the same with /{scheme}/{year}/statement?language=fr, nl, de or en");
    lines.add("    facts, from where  " + CURL + at(stack, Service.INTAKE, "facts", provider));
    lines.add("    money              " + CURL + at(stack, Service.PAYMENT, "ledger", provider));
    lines.add(
        "    windows            " + CURL + at(stack, Service.CONTESTATION, "windows", provider));
    lines.add("    batches            " + CURL + at(stack, Service.PAYMENT, "batches"));
    lines.add("    cases              " + CURL + at(stack, Service.CONTESTATION, "cases"));
    for (Service service : Service.values()) {
      lines.add(
          "    %-18s %s  (/exchange/status, /summary), %s  (/q/health, /q/metrics)"
              .formatted(service, stack.address(service), stack.managementAddress(service)));
    }
    lines.add("    Kafka              " + stack.broker().bootstrapServers());
    lines.add(
        "    topics             "
            + String.join(
                ", ",
                "upstream.<source>.receipts.v1",
                "upstream.<source>.rejections.v1",
                Topic.FACTS.topicName(),
                Topic.DECISIONS.topicName(),
                Topic.PAYOUTS.topicName(),
                Topic.LEDGER.topicName(),
                Topic.CASES.topicName()));
    if (!bankFiles.isEmpty()) {
      lines.add(
          "    bank file          %s (%d in that folder)"
              .formatted(bankFiles.get(bankFiles.size() - 1), bankFiles.size()));
    }
    return lines;
  }

  /** Somebody with a story: a case that was decided, otherwise the last decision in order. */
  private static String example(ObservedOutcome outcome) {
    Optional<String> contested =
        outcome.cases().values().stream()
            .filter(
                event ->
                    EnumSet.range(CaseStatus.ASSIGNED, CaseStatus.DISMISSED)
                        .contains(event.status()))
            .map(event -> event.provider().value())
            .findFirst();
    return contested.orElseGet(
        () ->
            outcome.decisions().keySet().stream()
                .max(Comparator.naturalOrder())
                .map(account -> account.provider().value())
                .orElse("54263481"));
  }

  private static String at(LocalStack stack, Service service, String what, String provider) {
    return at(stack, service, what) + "/" + provider;
  }

  private static String at(LocalStack stack, Service service, String what) {
    return stack.gateway() + service.path() + "/" + what;
  }
}
