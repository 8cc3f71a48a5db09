package org.carepremiums.deploy.benchmark.nationyear;

import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.AttestedAmountRecord;
import org.carepremiums.contracts.upstream.CompetenceRecord;
import org.carepremiums.contracts.upstream.DmgPatientCountRecord;
import org.carepremiums.contracts.upstream.OnCallParticipationRecord;
import org.carepremiums.contracts.upstream.SumehrCountRecord;
import org.carepremiums.contracts.upstream.UsageCountRecord;
import org.carepremiums.contracts.value.EuroCents;

/** What registers, insurers, operators and health networks say of general practitioners. */
final class PracticeFeeds {

  private static final LocalDate SAID_ON = LocalDate.of(2024, 9, 16);
  private static final LocalDate CORRECTED_ON = LocalDate.of(2024, 9, 30);

  private final List<GeneralPractitioner> all;
  private final Telling telling;

  private PracticeFeeds(List<GeneralPractitioner> all, Telling telling) {
    this.all = all;
    this.telling = telling;
  }

  static void tell(List<GeneralPractitioner> all, Telling telling) {
    PracticeFeeds feeds = new PracticeFeeds(all, telling);
    feeds.tellStanding();
    feeds.tellActivity();
    UsageOfTopic.all().forEach(feeds::tellUsage);
    GeneralPractitioners.NETWORKS.forEach(feeds::tellSumehrs);
  }

  private void tellStanding() {
    tellOf(
        "competences",
        Topic.INAMI_COMPETENCES,
        (delivery, one) ->
            delivery.add(
                one.person().key().value(),
                new CompetenceRecord(
                    one.person().inamiNumber(),
                    one.competenceCode(),
                    one.competentFrom(),
                    null,
                    delivery.day())));
    // Nobody is in a group practice or at forfait, and the register says that this is all
    tellOf("group-practices", Topic.INAMI_GROUP_PRACTICES, (delivery, one) -> {});
    tellOf("forfait-periods", Topic.INAMI_FORFAIT_PERIODS, (delivery, one) -> {});
  }

  private void tellActivity() {
    tellOf(
        "attested-amounts",
        Topic.INSURERS_ATTESTED_AMOUNTS,
        (delivery, one) ->
            one.attestedEuros()
                .forEach(
                    (insurer, euros) ->
                        delivery.add(
                            one.person().key().value(),
                            new AttestedAmountRecord(
                                one.person().inamiNumber(),
                                insurer,
                                YEAR,
                                YEAR.lastDay(),
                                EuroCents.ofEuros(euros),
                                delivery.day()))));
    tellOf(
        "dmg-patients",
        Topic.INSURERS_DMG_PATIENTS,
        (delivery, one) ->
            one.dmgPatients()
                .forEach(
                    (insurer, patients) ->
                        delivery.add(
                            one.person().key().value(),
                            new DmgPatientCountRecord(
                                one.person().inamiNumber(),
                                insurer,
                                YEAR,
                                patients,
                                delivery.day()))));
    tellOf(
        "on-call",
        Topic.MEDEGA_ON_CALL,
        (delivery, one) -> {
          if (!one.isInTraining()) {
            delivery.add(
                one.person().key().value(),
                new OnCallParticipationRecord(
                    one.person().inamiNumber(),
                    YEAR,
                    true,
                    one.availabilityFees(),
                    false,
                    delivery.day()));
          }
        });
  }

  private void tellUsage(UsageOfTopic usage) {
    tellOf(
        "usage",
        usage.topic(),
        (delivery, one) -> {
          if (!one.figures().isEmpty()) {
            usage(delivery, usage, one, one.figures().get(0));
          }
        });
    tellAgain(
        usage.topic(),
        (delivery, one) -> {
          if (one.figures().size() > 1) {
            usage(delivery, usage, one, one.lastFigures());
          }
        });
  }

  private static void usage(
      FeedDelivery delivery, UsageOfTopic usage, GeneralPractitioner one, PracticeFigures figures) {
    usage
        .counts()
        .forEach(
            count ->
                delivery.add(
                    one.person().key().value(),
                    new UsageCountRecord(
                        one.person().inamiNumber(),
                        count.parameter(),
                        YEAR,
                        count.countedFrom(),
                        YEAR.lastDay(),
                        count.numerator().applyAsInt(figures),
                        count.denominator() == null
                            ? null
                            : Integer.valueOf(count.denominator().applyAsInt(figures)),
                        delivery.day())));
  }

  private void tellSumehrs(Topic network) {
    tellOf(
        "sumehr",
        network,
        (delivery, one) -> {
          if (!one.sumehrs().isEmpty()) {
            sumehrs(delivery, one, one.sumehrs().get(0).get(network));
          }
        });
    tellAgain(
        network,
        (delivery, one) -> {
          if (one.sumehrs().size() > 1) {
            sumehrs(delivery, one, one.lastSumehrs().get(network));
          }
        });
  }

  /** A network says nothing of whose patients are all in others. */
  private static void sumehrs(FeedDelivery delivery, GeneralPractitioner one, Integer patients) {
    if (patients != null) {
      delivery.add(
          one.person().key().value(),
          new SumehrCountRecord(one.person().inamiNumber(), YEAR, patients, delivery.day()));
    }
  }

  private void tellOf(
      String id, Topic topic, BiConsumer<FeedDelivery, GeneralPractitioner> records) {
    try (FeedDelivery delivery = new FeedDelivery(id, topic, SAID_ON, YEAR, true, telling)) {
      all.forEach(one -> records.accept(delivery, one));
    }
  }

  private void tellAgain(Topic topic, BiConsumer<FeedDelivery, GeneralPractitioner> records) {
    try (FeedDelivery delivery =
        new FeedDelivery("corrected", topic, CORRECTED_ON, YEAR, false, telling)) {
      all.forEach(one -> records.accept(delivery, one));
    }
  }
}
