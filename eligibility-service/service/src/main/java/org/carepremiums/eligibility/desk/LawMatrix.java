package org.carepremiums.eligibility.desk;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.platform.web.desk.Tone;

/**
 * The premiums beside each other, year by year, the latest first.
 *
 * @param schemes in the order of the columns
 * @param rows of each year
 */
public record LawMatrix(List<Scheme> schemes, List<Row> rows) {

  /** A year: a cell for each premium. */
  public record Row(PremiumYear year, List<Cell> cells) {}

  /**
   * A premium in a year.
   *
   * @param path where its law stands, below the service's; {@code null} where there is none
   * @param values how many the law sets
   * @param defaults how many of them are our proposals
   * @param due how many have to be looked at again soon
   */
  public record Cell(@Nullable String path, long values, long defaults, long due) {

    static final Cell WITHOUT_LAW = new Cell(null, 0, 0, 0);

    public Tone tone() {
      return due > 0 ? Tone.WAIT : Tone.PLAIN;
    }
  }

  /**
   * @param latest each premium in its latest edition
   * @param due what has to be looked at again soon
   */
  static LawMatrix of(List<SchemeInForce> latest, List<ReviewLine> due) {
    Map<String, Long> dueOf =
        due.stream()
            .collect(
                Collectors.groupingBy(line -> line.about() + line.year(), Collectors.counting()));
    List<Scheme> schemes = Arrays.asList(Scheme.values());
    Map<PremiumYear, List<Cell>> years = new TreeMap<>(Comparator.reverseOrder());
    for (SchemeInForce one : latest) {
      List<Cell> cells =
          years.computeIfAbsent(
              one.rules().year(),
              year -> new ArrayList<>(schemes.stream().map(none -> Cell.WITHOUT_LAW).toList()));
      String scheme = one.rules().scheme().id();
      cells.set(
          schemes.indexOf(one.rules().scheme()),
          new Cell(
              "/desk/law/%s/%s".formatted(scheme, one.rules().year()),
              one.values().size(),
              one.values().values().stream()
                  .filter(value -> value.provenance() == Provenance.DEFAULT)
                  .count(),
              dueOf.getOrDefault(scheme + one.rules().year(), 0L)));
    }
    return new LawMatrix(
        schemes,
        years.entrySet().stream().map(year -> new Row(year.getKey(), year.getValue())).toList());
  }
}
