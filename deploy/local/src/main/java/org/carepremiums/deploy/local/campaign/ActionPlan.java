package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.BankStatusKind;

/** What operators, the bank, case handlers and sources without a Kafka client do, day by day. */
final class ActionPlan {

  /** A registered letter is entered so many days after it was posted. */
  private static final int DAYS_IN_THE_POST = 2;

  private final CampaignTable table;
  private final List<Deed> deeds = new ArrayList<>();

  private record Deed(LocalDate day, Map<String, Object> line) {}

  ActionPlan(CampaignTable table) {
    this.table = table;
  }

  void act(List<CampaignProvider> providers) {
    table.cutOffs().forEach(cutOff -> dealWith(cutOff, providers));
    for (CampaignProvider provider : providers) {
      provider
          .archetype()
          .happenings(ArchetypeEvent.BankReturn.class)
          .forEach(returned -> sendBack(provider, returned));
      provider
          .archetype()
          .happenings(ArchetypeEvent.Review.class)
          .forEach(review -> settle(provider, review));
      List<PlannedContestation> contestations = provider.archetype().contestations();
      for (int index = 0; index < contestations.size(); index++) {
        handle(provider, contestations, index + 1);
      }
    }
  }

  /** A source uploads a delivery as a file. */
  void upload(UploadedFile file) {
    UsualDelivery delivery = file.delivery();
    Map<String, Object> upload = add(delivery.day(), "upload");
    upload.put("source", delivery.topic().source().id());
    upload.put("feed", delivery.topic().feed());
    upload.put("deliveryId", delivery.id());
    upload.put("file", file.name());
    upload.put("completes", delivery.completes());
    upload.put("observedOn", delivery.day());
  }

  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    deeds.forEach(deed -> days.add(deed.day()));
    return days;
  }

  void writeTo(Path file) throws IOException {
    Files.write(
        file,
        deeds.stream()
            .sorted(Comparator.comparing(Deed::day))
            .map(deed -> KeptJson.write(deed.line()))
            .toList(),
        StandardCharsets.UTF_8);
  }

  private void dealWith(CutOff cutOff, List<CampaignProvider> providers) {
    LocalDate day = cutOff.businessDay();
    Map<String, Object> submission = add(day, "submit-batch");
    submission.put("cutOff", cutOff.date());
    submission.put("operator", cutOff.submittedBy());
    if (cutOff.isWaiting()) {
      return;
    }
    Map<String, Object> second = add(day, cutOff.withdrawn() ? "withdraw-batch" : "approve-batch");
    second.put("cutOff", cutOff.date());
    second.put("operator", cutOff.secondOperator());
    if (cutOff.withdrawn()) {
      second.put("reason", "The bank announced a day without settlement.");
    } else {
      if (cutOff.bankAcceptsOn() != null) {
        Map<String, Object> accepting = add(cutOff.bankAcceptsOn(), "bank");
        accepting.put("cutOff", cutOff.date());
        accepting.put("status", BankStatusKind.ACCEPTED);
      }
      Map<String, Object> bank = add(cutOff.bankReportsOn(), "bank");
      bank.put("cutOff", cutOff.date());
      bank.put("status", BankStatusKind.BOOKED);
      Map<String, Object> refusals = refusals(cutOff, providers);
      if (!refusals.isEmpty()) {
        bank.put("except", refusals);
      }
    }
  }

  private static Map<String, Object> refusals(CutOff cutOff, List<CampaignProvider> providers) {
    Map<String, Object> refusals = new TreeMap<>();
    for (CampaignProvider provider : providers) {
      for (ArchetypeEvent.BankRefusal refusal :
          provider.archetype().happenings(ArchetypeEvent.BankRefusal.class)) {
        if (refusal.cutOff().equals(cutOff.date())) {
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("status", refusal.status());
          answer.put("reasonCode", refusal.reason());
          refusals.put(provider.payoutId(refusal.premium(), refusal.number()), answer);
        }
      }
    }
    return refusals;
  }

  private void sendBack(CampaignProvider provider, ArchetypeEvent.BankReturn returned) {
    Map<String, Object> line = add(returned.on(), "bank-return");
    line.put("payoutId", provider.payoutId(returned.premium(), returned.number()));
    line.put("reasonCode", returned.reason());
  }

  /** One handler proposes; the other confirms, or sends it back. */
  private void settle(CampaignProvider provider, ArchetypeEvent.Review review) {
    String reviewId = provider.reviewId(review.premium(), review.number());
    for (ArchetypeEvent.Review.Step step : review.steps()) {
      Map<String, Object> line =
          add(
              step.on(),
              switch (step.move()) {
                case PROPOSED -> "propose-review";
                case RETURNED -> "return-review";
                case CONFIRMED -> "confirm-review";
              });
      line.put("reviewId", reviewId);
      boolean proposed = step.move() == ArchetypeEvent.Review.Move.PROPOSED;
      line.put("handler", proposed ? provider.handler() : provider.secondHandler());
      if (proposed) {
        line.put("holds", step.holds());
      }
      if (step.move() != ArchetypeEvent.Review.Move.CONFIRMED) {
        line.put("reasons", proposed ? "The file shows it." : "The file shows the contrary.");
      }
    }
  }

  private void handle(
      CampaignProvider provider, List<PlannedContestation> contestations, int number) {
    PlannedContestation contested = contestations.get(number - 1);
    if (contested.isByLetter()) {
      enterLetter(provider, contested, number, contested.said(), contested.on());
      PlannedContestation.Completed later = contested.completed();
      if (later != null) {
        enterLetter(provider, contested, number, later.said(), later.on());
      }
    }
    if (contested.decidedOn() == null) {
      return;
    }
    String caseId = "case-" + provider.contestationId(number);
    Map<String, Object> assignment = add(contested.decidedOn(), "assign-case");
    assignment.put("caseId", caseId);
    assignment.put("handler", provider.handler());
    if (contested.status() == CaseStatus.ASSIGNED) {
      return;
    }
    Map<String, Object> decision = add(contested.decidedOn(), "decide-case");
    decision.put("caseId", caseId);
    decision.put("handler", provider.handler());
    decision.put("outcome", contested.status());
    decision.put("reason", reason(contested));
    decision.put(
        "establishes",
        Stream.ofNullable(contested.establishing())
            .flatMap(fact -> EstablishedFacts.of(provider, fact, table).stream())
            .map(ActionPlan::withItsKind)
            .toList());
    if (contested.status() != CaseStatus.DISMISSED) {
      Map<String, Object> confirmation = add(contested.decidedOn(), "confirm-ruling");
      confirmation.put("caseId", caseId);
      confirmation.put("handler", provider.secondHandler());
    }
  }

  /** Inside a list of anything the kind would be left out. */
  private static JsonNode withItsKind(FactValue value) {
    try {
      return ContractJson.mapper()
          .readTree(ContractJson.mapper().writerFor(FactValue.class).writeValueAsBytes(value));
    } catch (IOException impossible) {
      throw new IllegalStateException("not writable: " + value.kind(), impossible);
    }
  }

  private void enterLetter(
      CampaignProvider provider,
      PlannedContestation contested,
      int number,
      PlannedContestation.Said said,
      LocalDate postedOn) {
    LocalDate day = BelgianCalendar.rollForward(postedOn.plusDays(DAYS_IN_THE_POST));
    Map<String, Object> letter = add(day, "contest-by-letter");
    letter.put("contestationId", provider.contestationId(number));
    letter.put("inamiNumber", provider.inamiNumber());
    letter.put("scheme", contested.premium().scheme());
    letter.put("year", contested.premium().year());
    letter.put("postedOn", postedOn);
    letter.put("annex", ProviderRecords.annex(said));
    letter.put("contestedCriteria", said.against());
    letter.put("motivation", ProviderRecords.motivation(contested));
    letter.put("handler", provider.handler());
  }

  private static String reason(PlannedContestation contested) {
    return contested.status() == CaseStatus.DISMISSED
        ? "The evidence shows what the source had said."
        : "The evidence shows that the source was wrong.";
  }

  private Map<String, Object> add(LocalDate day, String action) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", day);
    line.put("action", action);
    deeds.add(new Deed(day, line));
    return line;
  }
}
