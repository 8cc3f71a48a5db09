package org.carepremiums.deploy.benchmark.nationyear;

import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * Records of Pro-Q-Kiné, one by one and outside any delivery, about one physiotherapist after the
 * other and then again about the first: each turns who was granted the quality premium into one who
 * is refused it, or the other way round.
 */
final class QualityChanges {

  /** The year's findings were said earlier; what is found a day later replaces them. */
  private static final LocalDate AFTER = LocalDate.of(2024, 3, 4);

  private static final LocalDate PORTFOLIO = LocalDate.of(2021, 3, 14);
  private static final LocalDate VERIFIED = LocalDate.of(2024, 1, 8);

  private final NationYearWorkload workload;
  private final List<Physiotherapist> physiotherapists;
  private int next;

  /**
   * @param workload what has been told
   */
  QualityChanges(NationYearWorkload workload) {
    this.workload = workload;
    this.physiotherapists = new ArrayList<>(workload.physiotherapists());
  }

  /** How many there can be: a source finds nothing later than on the day that is open. */
  static long most(int physiotherapists) {
    return physiotherapists * (NationYearWorkload.OPEN_DAY.toEpochDay() - AFTER.toEpochDay());
  }

  /** The next ones. */
  List<QualityChange> take(int howMany) {
    List<QualityChange> taken = new ArrayList<>(howMany);
    for (int one = 0; one < howMany; one++) {
      taken.add(take());
    }
    return List.copyOf(taken);
  }

  private QualityChange take() {
    int whose = next % physiotherapists.size();
    LocalDate day = AFTER.plusDays(1 + next / physiotherapists.size());
    next++;
    Physiotherapist changed = turned(physiotherapists.get(whose));
    physiotherapists.set(whose, changed);
    String provider = changed.person().key().value();
    QualityListEntry entry = changed.qualityListEntry(YEAR, day);
    return new QualityChange(
        provider,
        day,
        new UpstreamLine(
            day, Topic.PRO_Q_KINE_QUALITY_LIST, provider, Map.of(), KeptJson.bytes(entry)));
  }

  private static Physiotherapist turned(Physiotherapist one) {
    boolean grants = PhysiotherapistOracle.qualityPremium(one).outcome() != Outcome.GRANTED;
    LocalDate portfolio =
        one.registeredOn().isAfter(PORTFOLIO) ? one.registeredOn().plusDays(5) : PORTFOLIO;
    return one.with(new QualityFindings(portfolio, grants, true, true, VERIFIED));
  }

  /** What holds once all that was taken has been told. */
  NationYearWorkload told() {
    return new NationYearWorkload(workload.generalPractitioners(), List.copyOf(physiotherapists));
  }
}
