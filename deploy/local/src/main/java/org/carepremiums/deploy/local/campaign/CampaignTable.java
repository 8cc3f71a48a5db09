package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.deploy.local.campaign.CampaignFile.ApplicationDays;
import org.carepremiums.deploy.local.campaign.CampaignFile.OtherDay;

/**
 * Everything that a campaign's file says.
 *
 * @param playedUntil the last day that is played; {@code null} for the last day that is named
 * @param archetypes the kinds of providers, the standard first
 * @param packages the software lists
 * @param acceptances the list of packages for general practitioners
 * @param deliveries what the feeds deliver anyway, by day
 * @param usualApplicationDays by premium
 * @param cutOffs what people do about each batch
 * @param finalDays before which day no decision on a premium may be final
 * @param windows within which a premium can be contested
 * @param payouts where and when premiums are paid
 * @param statements what providers read
 * @param otherDays business days that open although nothing else happens
 */
public record CampaignTable(
    LocalDate playedUntil,
    List<Archetype> archetypes,
    List<PackageListing> packages,
    List<AcceptanceListing> acceptances,
    List<UsualDelivery> deliveries,
    Map<CampaignPremium, List<LocalDate>> usualApplicationDays,
    List<CutOff> cutOffs,
    List<FinalDay> finalDays,
    List<ExpectedWindow> windows,
    List<ExpectedPayout> payouts,
    List<ExpectedStatement> statements,
    List<LocalDate> otherDays) {

  public CampaignTable {
    Set<String> kinds = archetypes.stream().map(Archetype::id).collect(Collectors.toSet());
    Stream.of(
            finalDays.stream().flatMap(day -> day.exceptions().stream()),
            windows.stream().map(ExpectedWindow::kind),
            payouts.stream().map(ExpectedPayout::kind),
            statements.stream().map(ExpectedStatement::kind))
        .flatMap(named -> named)
        .filter(kind -> !kinds.contains(kind))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new MalformedTable("'%s' is no kind of provider".formatted(unknown));
            });
  }

  /** The table that stands in the repository. */
  public static CampaignTable of(Campaign campaign) {
    return of(CampaignFile.of(campaign));
  }

  /**
   * @throws MalformedTable naming the row that says what cannot be
   */
  static CampaignTable of(CampaignFile file) {
    return new CampaignTable(
        file.playedUntil(),
        ArchetypeReader.read(file),
        file.packages().rows(),
        file.acceptances().rows(),
        both(file.deliveries(), file.uploads()).toList(),
        both(file.applicationDays(), file.applicationDaysOfPractitioners())
            .collect(Collectors.toMap(ApplicationDays::premium, ApplicationDays::days)),
        file.cutOffs().rows(),
        file.finalDays().rows(),
        file.windows().rows(),
        file.payouts().rows(),
        file.statements().rows(),
        file.otherDays().rows().stream().map(OtherDay::day).toList());
  }

  private static <T> Stream<T> both(Section<T> first, Section<T> second) {
    return Stream.concat(first.rows().stream(), second.rows().stream());
  }
}
