package org.carepremiums.eligibility.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.practice.IntegratedPracticeParameters;
import org.carepremiums.eligibility.rule.practice.IntegratedPracticePremium;
import org.carepremiums.eligibility.rule.quality.QualityPremium;
import org.carepremiums.eligibility.rule.quality.QualityPremiumParameters;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatus;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatusParameters;
import org.carepremiums.eligibility.rule.software.SoftwareIntervention;
import org.carepremiums.eligibility.rule.software.SoftwareInterventionParameters;
import org.carepremiums.eligibility.rule.starter.StarterDmgParameters;
import org.carepremiums.eligibility.rule.starter.StarterDmgPremium;

/**
 * Every premium and year that has a parameter file: adding a premium year is adding a file, and so
 * is adding a later edition of one.
 */
public final class SchemesInForce {

  /** Files are looked for by name, which works in a jar too. */
  static final int FIRST_YEAR = 2015;

  static final int LAST_YEAR = 2099;

  /** Of the years before, single premiums are still owed (KQP14). */
  private static final int WITHOUT_GAPS_FROM = 2018;

  private final List<SchemeInForce> editions;
  private final List<SchemeInForce> schemes;

  /**
   * @param editions every one, those of a premium and year in their order
   * @param day on which the latest known one is in force
   */
  private SchemesInForce(List<SchemeInForce> editions, LocalDate day) {
    this.editions = List.copyOf(editions);
    Map<String, SchemeInForce> latest = new LinkedHashMap<>();
    for (SchemeInForce edition : editions) {
      if (edition.isKnownOn(day)) {
        latest.put(edition.rules().scheme() + "/" + edition.rules().year(), edition);
      }
    }
    this.schemes = List.copyOf(latest.values());
  }

  /**
   * Reads every parameter file that the class loader finds; in force is the latest edition of each.
   *
   * @throws InvalidParameterFile when one of them is wrong, a year between two others is missing,
   *     or two editions overlap
   */
  public static SchemesInForce load(ClassLoader files) {
    List<SchemeInForce> found = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      Integer before = null;
      for (int value = FIRST_YEAR; value <= LAST_YEAR; value++) {
        PremiumYear year = PremiumYear.of(value);
        Optional<byte[]> bytes = bytes(files, ParameterFile.name(scheme, year));
        if (bytes.isPresent()) {
          if (before != null && before >= WITHOUT_GAPS_FROM && before != value - 1) {
            throw new InvalidParameterFile(
                ParameterFile.name(scheme, year), "the file of the year before is missing");
          }
          before = value;
          found.addAll(editions(files, bytes.get(), scheme, year, found));
        }
      }
    }
    requireEditionsOnTop(found);
    return new SchemesInForce(found, LocalDate.MAX);
  }

  private static List<SchemeInForce> editions(
      ClassLoader files, byte[] first, Scheme scheme, PremiumYear year, List<SchemeInForce> found) {
    List<SchemeInForce> editions = new ArrayList<>();
    Optional<byte[]> bytes = Optional.of(first);
    while (bytes.isPresent()) {
      int before = editions.size();
      ParameterFile file = ParameterFile.read(bytes.get(), scheme, year, before + 1);
      editions.add(inForce(file, scheme, year, found));
      if (before > 0) {
        editions.get(before).requireToFollow(editions.get(before - 1));
      }
      bytes = bytes(files, ParameterFile.name(scheme, year, before + 2));
    }
    return editions;
  }

  private static SchemeInForce inForce(
      ParameterFile file, Scheme scheme, PremiumYear year, List<SchemeInForce> found) {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE -> {
        SoftwareInterventionParameters parameters = file.as(SoftwareInterventionParameters.class);
        yield inForce(file, SoftwareIntervention.of(year, parameters), parameters);
      }
      case PHYSIOTHERAPIST_QUALITY -> {
        QualityPremiumParameters parameters = file.as(QualityPremiumParameters.class);
        yield inForce(file, QualityPremium.of(year, parameters), parameters);
      }
      case PHYSIOTHERAPIST_SOCIAL_STATUS -> {
        SocialStatusParameters parameters = file.as(SocialStatusParameters.class);
        yield inForce(file, SocialStatus.of(year, parameters), parameters);
      }
      case GP_INTEGRATED_PRACTICE -> {
        IntegratedPracticeParameters parameters = file.as(IntegratedPracticeParameters.class);
        yield inForce(file, IntegratedPracticePremium.of(year, parameters), parameters);
      }
      case GP_STARTER_DMG -> {
        StarterDmgParameters parameters = file.as(StarterDmgParameters.class);
        Premium practicePremium = practicePremium(found, file, year);
        yield inForce(file, StarterDmgPremium.of(year, parameters, practicePremium), parameters);
      }
    };
  }

  /**
   * The premium on top of which the starter DMG premium comes, in the edition that is known when
   * the file is followed; its files are read before.
   */
  private static Premium practicePremium(
      List<SchemeInForce> found, ParameterFile file, PremiumYear year) {
    return found.stream()
        .filter(edition -> isPracticePremium(edition, year) && edition.isKnownOn(file.knownFrom()))
        .map(SchemeInForce::rules)
        .reduce((earlier, latest) -> latest)
        .orElseThrow(
            () ->
                new InvalidParameterFile(
                    ParameterFile.name(Scheme.GP_STARTER_DMG, year),
                    "the integrated practice premium of the year has no file"));
  }

  private static boolean isPracticePremium(SchemeInForce edition, PremiumYear year) {
    return edition.rules().scheme() == Scheme.GP_INTEGRATED_PRACTICE
        && edition.rules().year().equals(year);
  }

  /** What changes a premium changes the one on top of it on the same day, so that both are told. */
  private static void requireEditionsOnTop(List<SchemeInForce> found) {
    Map<PremiumYear, List<LocalDate>> days =
        found.stream()
            .filter(edition -> edition.rules().scheme() == Scheme.GP_STARTER_DMG)
            .collect(
                Collectors.groupingBy(
                    edition -> edition.rules().year(),
                    Collectors.mapping(SchemeInForce::knownFrom, Collectors.toList())));
    days.forEach(
        (year, onTop) ->
            found.stream()
                .filter(edition -> isPracticePremium(edition, year))
                .filter(edition -> !onTop.contains(edition.knownFrom()))
                .findFirst()
                .ifPresent(
                    edition -> {
                      throw new InvalidParameterFile(
                          ParameterFile.name(Scheme.GP_STARTER_DMG, year),
                          "has no edition for the integrated practice premium that is known from "
                              + edition.knownFrom());
                    }));
  }

  private static SchemeInForce inForce(ParameterFile file, Premium rules, Record values) {
    return new SchemeInForce(rules, file.edition(), file.knownFrom(), file.version(), values);
  }

  /**
   * What a draft would put in the place of what is in force: the premium itself, and the one that
   * comes on top of it. Nothing is in force by it.
   *
   * @throws InvalidParameterFile when it cannot be taken for law
   */
  public List<SchemeInForce> drafted(byte[] bytes, Scheme scheme, PremiumYear year) {
    ParameterFile file = ParameterFile.draft(bytes, scheme, year);
    SchemeInForce draft;
    try {
      draft = inForce(file, scheme, year, schemes);
    } catch (IllegalArgumentException | NullPointerException | DateTimeException contradictory) {
      throw new InvalidParameterFile(
          ParameterFile.name(scheme, year), "the values make no premium", contradictory);
    }
    List<SchemeInForce> drafted = new ArrayList<>();
    drafted.add(draft);
    if (scheme == Scheme.GP_INTEGRATED_PRACTICE) {
      find(Scheme.GP_STARTER_DMG, year)
          .map(onTop -> onTopOf(draft.rules(), onTop))
          .ifPresent(drafted::add);
    }
    return List.copyOf(drafted);
  }

  private static SchemeInForce onTopOf(Premium practicePremium, SchemeInForce starter) {
    StarterDmgParameters parameters = (StarterDmgParameters) starter.parameters();
    return new SchemeInForce(
        StarterDmgPremium.of(starter.rules().year(), parameters, practicePremium),
        starter.edition(),
        starter.knownFrom(),
        starter.version(),
        parameters);
  }

  private static Optional<byte[]> bytes(ClassLoader files, String name) {
    try (InputStream file = files.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same as it was known on a day: of each premium and year the latest edition known then. */
  public SchemesInForce knownOn(LocalDate day) {
    return new SchemesInForce(editions, day);
  }

  /** Each premium in its latest edition, its years in order. */
  public List<SchemeInForce> all() {
    return schemes;
  }

  /** Every edition of each premium, its years in order, the first edition of a year first. */
  public List<SchemeInForce> editions() {
    return editions;
  }

  /** The edition that a decision names as followed; empty where there is no such file any more. */
  public Optional<SchemeInForce> edition(String version) {
    return editions.stream().filter(edition -> edition.version().equals(version)).findFirst();
  }

  /**
   * The file of an edition, as it is written.
   *
   * @param files where it was read
   */
  public static byte[] file(SchemeInForce edition, ClassLoader files) {
    Premium rules = edition.rules();
    return bytes(files, ParameterFile.name(rules.scheme(), rules.year(), edition.edition()))
        .orElseThrow();
  }

  /** Empty where the premium and year have no file. */
  public Optional<SchemeInForce> find(Scheme scheme, PremiumYear year) {
    for (SchemeInForce inForce : schemes) {
      if (inForce.rules().scheme() == scheme && inForce.rules().year().equals(year)) {
        return Optional.of(inForce);
      }
    }
    return Optional.empty();
  }
}
