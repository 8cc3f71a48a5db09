package org.carepremiums.intake.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges whether a year's figures can be right: beside those of the same source the year before,
 * beside what other sources say there can be, and beside the register. A share of few providers is
 * not judged: of a dozen, three may well stop.
 */
public final class Plausibility {

  private static final int DECIMALS = 2;

  private final int year;
  private final PlausibilityLimits limits;
  private final List<Anomaly> anomalies = new ArrayList<>();

  private Plausibility(int year, PlausibilityLimits limits) {
    this.year = year;
    this.limits = limits;
  }

  /**
   * What in the figures of a year goes beyond the limits; nothing where it can be right.
   *
   * @param packages the same by software package
   * @param isEmpty whether the delivery that completes the year holds no record at all
   */
  public static List<Anomaly> judge(
      int year,
      List<PartFigures> figures,
      List<PackageFigures> packages,
      boolean isEmpty,
      PlausibilityLimits limits) {
    Plausibility plausibility = new Plausibility(year, limits);
    if (figures.stream().anyMatch(part -> part.providers() > 0)) {
      figures.forEach(plausibility::judge);
      packages.forEach(plausibility::judge);
    } else if (isEmpty) {
      figures.forEach(plausibility::empty);
    }
    return List.copyOf(plausibility.anomalies);
  }

  /**
   * A year of which a source says nothing in a delivery of other years is one that nobody asked it
   * for.
   */
  private void empty(PartFigures part) {
    if (part.providersBefore() >= limits.fewestProviders()) {
      add(
          part,
          AnomalyKind.EMPTY,
          part.providersBefore(),
          part.providersBefore(),
          percent(1, 1),
          BigDecimal.ZERO,
          List.of());
    }
  }

  private void judge(PartFigures part) {
    change(part);
    if (part.providers() > 0 || !part.isParameter()) {
      share(
          part,
          AnomalyKind.ABSENT,
          part.absent(),
          part.expected(),
          limits.absentPercent(),
          part.missing());
    }
    zeros(part);
    share(
        part,
        AnomalyKind.UNREGISTERED,
        part.unregistered(),
        part.providers(),
        limits.unregisteredPercent(),
        part.unknown());
    share(
        part,
        AnomalyKind.ABOVE_DENOMINATOR,
        part.above(),
        part.withDenominator(),
        limits.abovePercent(),
        part.excessive());
  }

  private void change(PartFigures part) {
    if (part.both() < limits.fewestProviders() || part.sumBefore() == 0) {
      return;
    }
    BigDecimal change = percent(part.sum() - part.sumBefore(), part.sumBefore());
    boolean fell = change.signum() < 0;
    BigDecimal limit = fell ? limits.fallPercent() : limits.risePercent();
    if (change.abs().compareTo(limit) > 0) {
      add(
          part,
          fell ? AnomalyKind.FELL : AnomalyKind.ROSE,
          part.sum(),
          part.sumBefore(),
          change.abs(),
          limit,
          fell ? part.fallen() : part.risen());
    }
  }

  private void zeros(PartFigures part) {
    if (part.providers() < limits.fewestProviders()
        || part.providersBefore() < limits.fewestProviders()) {
      return;
    }
    BigDecimal rise =
        percent(part.zeros(), part.providers())
            .subtract(percent(part.zerosBefore(), part.providersBefore()));
    if (rise.compareTo(limits.zerosRisePercent()) > 0) {
      add(
          part,
          AnomalyKind.ZEROS,
          part.zeros(),
          part.providers(),
          rise,
          limits.zerosRisePercent(),
          part.zeroed());
    }
  }

  private void judge(PackageFigures one) {
    PackageFigures.Figures users = one.users();
    PackageFigures.Figures others = one.others();
    if (isJudged(users.counted(), others.counted())) {
      boolean hasBefore = isJudged(users.countedBefore(), others.countedBefore());
      apart(
          one,
          AnomalyKind.PACKAGE_ZEROS,
          users.without(),
          users.counted(),
          new Anomaly.Apart(one.packageId(), others.without(), others.counted()),
          rise(users, hasBefore).subtract(rise(others, hasBefore)),
          one.without());
    }
    if (isJudged(users.both(), others.both())
        && others.sumBefore() > 0
        && users.sum() < users.sumBefore()) {
      apart(
          one,
          AnomalyKind.PACKAGE_FELL,
          users.sum(),
          users.sumBefore(),
          new Anomaly.Apart(one.packageId(), others.sum(), others.sumBefore()),
          percent(others.sum(), others.sumBefore())
              .subtract(percent(users.sum(), users.sumBefore())),
          one.fallen());
    }
  }

  private boolean isJudged(long users, long others) {
    return Math.min(users, others) >= limits.fewestProviders();
  }

  /** By how much the share of those without anything rose; without a year before, that share. */
  private static BigDecimal rise(PackageFigures.Figures figures, boolean hasBefore) {
    BigDecimal share = percent(figures.without(), figures.counted());
    return hasBefore
        ? share.subtract(percent(figures.withoutBefore(), figures.countedBefore()))
        : share;
  }

  private void apart(
      PackageFigures one,
      AnomalyKind kind,
      long number,
      long outOf,
      Anomaly.Apart apart,
      BigDecimal points,
      List<String> examples) {
    if (points.compareTo(limits.packagePercent()) > 0) {
      anomalies.add(
          new Anomaly(
              year,
              one.part(),
              kind,
              number,
              outOf,
              points,
              limits.packagePercent(),
              List.copyOf(examples),
              apart));
    }
  }

  private void share(
      PartFigures part,
      AnomalyKind kind,
      long number,
      long outOf,
      BigDecimal limit,
      List<String> examples) {
    if (outOf < limits.fewestProviders()) {
      return;
    }
    BigDecimal percent = percent(number, outOf);
    if (percent.compareTo(limit) > 0) {
      add(part, kind, number, outOf, percent, limit, examples);
    }
  }

  private void add(
      PartFigures part,
      AnomalyKind kind,
      long number,
      long outOf,
      BigDecimal percent,
      BigDecimal limit,
      List<String> examples) {
    anomalies.add(
        new Anomaly(year, part.part(), kind, number, outOf, percent, limit, List.copyOf(examples)));
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
