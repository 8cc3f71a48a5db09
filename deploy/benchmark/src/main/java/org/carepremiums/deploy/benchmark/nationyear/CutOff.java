package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.identity.DemonstrationUser;
import org.carepremiums.deploy.local.player.Publisher;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;
import org.carepremiums.platform.testing.TopicReader;

/** One cut-off, from the opening of its day to the approved file. */
final class CutOff {

  private static final String BATCH = "/batches/batch-" + CutOffWorkload.CUT_OFF;

  /** What is found in the file, once for each line. */
  private static final String OF_A_LINE = "<EndToEndId>";

  /** Each for as long as a request of a local run may take. */
  private static final int ATTEMPTS = 20;

  /** Something that is asked of payment. */
  @FunctionalInterface
  private interface Request {
    Answer send() throws IOException;
  }

  private final NationYearSystem system;
  private final CutOffWorkload workload;

  CutOff(NationYearSystem system, CutOffWorkload workload) {
    this.system = system;
    this.workload = workload;
  }

  /**
   * Has payment take in what is due, and then pay it.
   *
   * @param kit what the kit reached just before; empty without it
   * @throws CannotRun when payment ends, refuses, or does not come to rest
   */
  CutOffRun measure(Map<KitArm, KitResult> kit) {
    try (LocalStack stack = system.startAlone(Service.PAYMENT);
        Publisher publisher = new Publisher(system.broker());
        ServiceQuiescence quiet = new ServiceQuiescence(stack)) {
      stack.awaitReady(Service.PAYMENT);
      publisher.open(CutOffWorkload.DECIDED_ON);
      CutOffLoad.of(workload, system.broker());
      quiet.await(Service.PAYMENT);
      return pay(stack, publisher, quiet, kit);
    } catch (IOException failure) {
      throw new UncheckedIOException("payment does not answer", failure);
    }
  }

  private CutOffRun pay(
      LocalStack stack, Publisher publisher, ServiceQuiescence quiet, Map<KitArm, KitResult> kit)
      throws IOException {
    ProcessTree process = new ProcessTree(stack.process(Service.PAYMENT).pid());
    ServiceClient first = stack.clientOf(DemonstrationUser.operator("operator-1"));
    ServiceClient second = stack.clientOf(DemonstrationUser.operator("operator-2"));
    CpuSeconds before = system.cpu(process);

    long opened = System.nanoTime();
    publisher.open(CutOffWorkload.CUT_OFF);
    quiet.await(Service.PAYMENT);
    long drawnUp = System.nanoTime();
    JsonNode batch =
        answered(() -> first.post(Service.PAYMENT, BATCH + "/submission", body(Map.of()))).json();
    long submitted = System.nanoTime();
    String digest =
        answered(() -> second.get(Service.PAYMENT, BATCH + "/bank-file/digest"))
            .json()
            .path("sha256")
            .asText();
    long shown = System.nanoTime();
    answered(() -> second.post(Service.PAYMENT, BATCH + "/approval", asShown(batch, digest)));
    long approved = System.nanoTime();
    quiet.await(Service.PAYMENT);
    long announced = System.nanoTime();

    CpuSeconds cpu = system.cpu(process).since(before);
    long peak = process.peakResidentBytes();
    return new CutOffRun(
        workload.lines(),
        seconds(opened, drawnUp),
        seconds(drawnUp, submitted),
        seconds(submitted, shown),
        seconds(shown, approved),
        seconds(approved, announced),
        cpu,
        peak,
        wrong(second, stack.client(), batch, digest),
        kit);
  }

  private static JsonNode asShown(JsonNode batch, String digest) {
    return body(
        Map.of(
            "lines", batch.path("lines").asInt(),
            "totalCents", batch.path("totalCents").asLong(),
            "sha256", digest));
  }

  private List<String> wrong(
      ServiceClient operator, ServiceClient auditor, JsonNode batch, String digest)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    compare("lines of the batch", workload.lines(), batch.path("lines").asLong(), wrong);
    compare("cents of the batch", workload.totalCents(), batch.path("totalCents").asLong(), wrong);
    JsonNode sums = answered(() -> auditor.get(Service.PAYMENT, "/sums")).json();
    compare("differences between sums", 0, sums.path("count").asLong(-1), wrong);
    byte[] file = answered(() -> operator.get(Service.PAYMENT, BATCH + "/bank-file")).body();
    compare("lines of the file", workload.lines(), linesOf(file), wrong);
    if (!digest.equals(sha256(file))) {
      wrong.add("the file has another digest than was approved");
    }
    AtomicLong payouts = new AtomicLong();
    AtomicLong cents = new AtomicLong();
    try (TopicReader topics = new TopicReader(system.broker())) {
      topics.readAll(
          List.of(Topic.PAYOUTS),
          (topic, found) -> {
            payouts.incrementAndGet();
            cents.addAndGet(KeptJson.read(found.value(), Payout.class).amount().value());
          });
    }
    compare("payouts", workload.lines(), payouts.get(), wrong);
    compare("cents of the payouts", workload.totalCents(), cents.get(), wrong);
    return List.copyOf(wrong);
  }

  private static void compare(String what, long due, long found, List<String> wrong) {
    if (due != found) {
      wrong.add("%s: %,d, and %,d are due".formatted(what, found, due));
    }
  }

  /** Every line has its own reference, which no other text of the file holds. */
  private static long linesOf(byte[] file) {
    byte[] sought = OF_A_LINE.getBytes(StandardCharsets.US_ASCII);
    long found = 0;
    for (int place = 0; place <= file.length - sought.length; place++) {
      if (Arrays.equals(file, place, place + sought.length, sought, 0, sought.length)) {
        found++;
      }
    }
    return found;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static double seconds(long from, long until) {
    return (until - from) / 1e9;
  }

  private static JsonNode body(Map<String, Object> fields) {
    return ContractJson.mapper().valueToTree(fields);
  }

  /** Asks again where the answer takes longer than is waited for: it changes nothing twice. */
  private static Answer answered(Request request) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Answer answer = request.send();
        if (!answer.isSuccess()) {
          throw CannotRun.brokenOff(
              "payment answers %d: %s".formatted(answer.status(), answer.reason()));
        }
        return answer;
      } catch (HttpTimeoutException slow) {
        // It goes on without us
      }
    }
    throw CannotRun.brokenOff("payment does not answer");
  }
}
