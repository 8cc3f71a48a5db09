package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.SoftwareAcceptanceRecord;
import org.carepremiums.contracts.upstream.SoftwareApprovalRecord;
import org.carepremiums.contracts.upstream.SoftwareHomologationRecord;

/** Publishes what the data sources say: in usual deliveries, in corrections, or one by one. */
final class UpstreamPlan {

  /** Feeds whose later statements come as a delivery of corrections; others come one by one. */
  private static final Set<Topic> CORRECTED_BY_DELIVERY =
      Set.of(Topic.INSURERS_ACTIVITY_COUNTS, Topic.PRO_Q_KINE_QUALITY_LIST);

  /** Every so many records outside a delivery one is published twice. */
  private static final int TWICE_EVERY = 37;

  private final CampaignTable table;
  private final ScenarioLines lines;
  private final Random random;
  private final Map<Topic, List<UsualDelivery>> usualByTopic;
  private final List<UploadedFile> uploads = new ArrayList<>();

  UpstreamPlan(CampaignTable table, ScenarioLines lines, Random random) {
    this.table = table;
    this.lines = lines;
    this.random = random;
    this.usualByTopic =
        table.deliveries().stream()
            .sorted(Comparator.comparing(UsualDelivery::day))
            .collect(Collectors.groupingBy(UsualDelivery::topic));
  }

  void publish(List<CampaignProvider> providers) {
    ProviderRecords records = new ProviderRecords(table.usualApplicationDays());
    List<PlannedRecord> all = new ArrayList<>();
    table.packages().forEach(listing -> all.addAll(softwareLists(listing)));
    table.acceptances().forEach(listing -> all.add(acceptance(listing)));
    providers.forEach(provider -> all.addAll(records.of(provider)));
    Collections.shuffle(all, random);
    Map<UsualDelivery, List<String>> deliveries = new LinkedHashMap<>();
    table.deliveries().forEach(delivery -> deliveries.put(delivery, new ArrayList<>()));
    int single = 0;
    for (PlannedRecord dispatch : all) {
      if (dispatch.isUsual()) {
        UsualDelivery delivery = usualDelivery(dispatch);
        deliveries.get(delivery).add(dispatch.json(delivery.day()));
      } else if (CORRECTED_BY_DELIVERY.contains(dispatch.topic())) {
        LocalDate day = dispatch.arrival().on();
        deliveries
            .computeIfAbsent(
                UsualDelivery.correction(dispatch.topic(), day), first -> new ArrayList<>())
            .add(dispatch.json(day));
      } else {
        single++;
        publishAlone(dispatch, single % TWICE_EVERY == 0);
      }
    }
    DeliveryWriter writer = new DeliveryWriter(lines, random);
    deliveries.forEach(
        (delivery, data) -> {
          if (delivery.isUploaded()) {
            uploads.add(new UploadedFile(delivery, data));
          } else {
            writer.write(delivery, data);
          }
        });
    providers.forEach(this::publishContestations);
  }

  /** The deliveries that do not come on a topic. */
  List<UploadedFile> uploads() {
    return uploads;
  }

  private void publishAlone(PlannedRecord dispatch, boolean twice) {
    LocalDate day = dispatch.arrival().on();
    String data = dispatch.json(day);
    lines.add(day, dispatch.topic(), Map.of(), data);
    if (twice) {
      lines.add(day, dispatch.topic(), Map.of(), data);
    }
  }

  private void publishContestations(CampaignProvider provider) {
    List<PlannedContestation> contestations = provider.archetype().contestations();
    for (int index = 0; index < contestations.size(); index++) {
      PlannedContestation contested = contestations.get(index);
      if (!contested.isByLetter()) {
        int number = index + 1;
        publish(provider, contested, number, contested.said(), contested.on());
        PlannedContestation.Completed later = contested.completed();
        if (later != null) {
          publish(provider, contested, number, later.said(), later.on());
        }
      }
    }
  }

  private void publish(
      CampaignProvider provider,
      PlannedContestation contested,
      int number,
      PlannedContestation.Said said,
      LocalDate on) {
    lines.add(
        BelgianCalendar.rollForward(on),
        Topic.PROSANTE_CONTESTATIONS,
        Map.of(),
        KeptJson.write(ProviderRecords.contestation(provider, contested, number, said, on)));
  }

  /** The delivery that completes its year, or else the first one after the day it is about. */
  private UsualDelivery usualDelivery(PlannedRecord dispatch) {
    List<UsualDelivery> ofTopic = usualByTopic.getOrDefault(dispatch.topic(), List.of());
    return ofTopic.stream()
        .filter(delivery -> completes(delivery, dispatch.year()))
        .findFirst()
        .or(
            () ->
                ofTopic.stream()
                    .filter(delivery -> !delivery.day().isBefore(dispatch.about()))
                    .findFirst())
        .orElseThrow(
            () ->
                new MalformedTable(
                    "no usual delivery of %s comes on or after %s"
                        .formatted(dispatch.topic(), dispatch.about())));
  }

  private static boolean completes(UsualDelivery delivery, Integer year) {
    return delivery.completes().stream().anyMatch(one -> Objects.equals(one.value(), year));
  }

  private static PlannedRecord acceptance(AcceptanceListing listing) {
    return new PlannedRecord(
        Topic.MEDICOMUT_SOFTWARE_ACCEPTANCES,
        listing.acceptedFrom(),
        null,
        null,
        observedOn ->
            new SoftwareAcceptanceRecord(
                listing.packageId(), listing.acceptedFrom(), listing.acceptedTo(), observedOn));
  }

  private static List<PlannedRecord> softwareLists(PackageListing listing) {
    List<PlannedRecord> records = new ArrayList<>();
    if (listing.homologatedFrom() != null) {
      records.add(
          new PlannedRecord(
              Topic.EHEALTH_SOFTWARE_HOMOLOGATIONS,
              listing.homologatedFrom(),
              null,
              listing.arrives(),
              observedOn ->
                  new SoftwareHomologationRecord(
                      listing.packageId(),
                      "Package " + listing.packageId(),
                      "Vendor of " + listing.packageId(),
                      "1.0",
                      listing.homologatedFrom(),
                      listing.homologatedTo(),
                      observedOn)));
    }
    if (listing.approvedFrom() != null) {
      records.add(
          new PlannedRecord(
              Topic.COMMISSION_SOFTWARE_APPROVALS,
              listing.approvedFrom(),
              null,
              listing.arrives(),
              observedOn ->
                  new SoftwareApprovalRecord(
                      listing.packageId(),
                      listing.approvedFrom(),
                      listing.approvedTo(),
                      observedOn)));
    }
    return records;
  }
}
