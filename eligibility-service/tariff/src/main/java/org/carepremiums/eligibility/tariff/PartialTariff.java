package org.carepremiums.eligibility.tariff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What documents tell of a calendar year whose convention was not read in full.
 *
 * @param year the calendar year
 * @param convention the convention's short name
 * @param sectionFees fees that are stated for services of a section, without their codes
 * @param fullText where everything else stands that is not known here
 * @param keptIndemnities which indemnities there are beside those for travel, in words
 * @param homeTravel indemnities for travel
 * @param travelScope for what they are, in words
 * @param furtherTravel what a further travel on one day is, in words
 * @param attestations where the pseudocodes of indemnities stand
 * @param adherence whom the convention binds
 * @param notes what an answer does not compute, for its reader
 */
public record PartialTariff(
    int year,
    String convention,
    List<SourcedValue<SectionFee>> sectionFees,
    SourcedValue<String> fullText,
    SourcedValue<String> keptIndemnities,
    List<SourcedValue<HomeTravelIndemnity>> homeTravel,
    SourcedValue<String> travelScope,
    SourcedValue<String> furtherTravel,
    List<SourcedValue<Attestation>> attestations,
    SourcedValue<String> adherence,
    List<SourcedValue<String>> notes)
    implements Tariff {

  /**
   * @throws IllegalArgumentException when periods overlap or leave a gap
   */
  public PartialTariff {
    sectionFees = List.copyOf(sectionFees);
    homeTravel = List.copyOf(homeTravel);
    attestations = List.copyOf(attestations);
    notes = List.copyOf(notes);
    YearlyValues.requireWhole(year, "homeTravel", homeTravel);
    YearlyValues.requireWhole(year, "attestations", attestations);
    YearlyValues.requireAttested(
        attestations, homeTravel.stream().map(each -> each.value().pseudocode()));
  }

  @Override
  public Map<String, List<? extends SourcedValue<?>>> valuesByName() {
    Map<String, List<? extends SourcedValue<?>>> all = new LinkedHashMap<>();
    all.put("sectionFees", sectionFees);
    all.put("fullText", List.of(fullText));
    all.put("keptIndemnities", List.of(keptIndemnities));
    all.put("homeTravel", homeTravel);
    all.put("travelScope", List.of(travelScope));
    all.put("furtherTravel", List.of(furtherTravel));
    all.put("attestations", attestations);
    all.put("adherence", List.of(adherence));
    all.put("notes", notes);
    return all;
  }
}
