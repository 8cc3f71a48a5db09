package org.carepremiums.contestation.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.http.ProviderView.OwnContestation;
import org.carepremiums.contestation.http.ProviderView.OwnRuling;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contestation.review.ReviewStep;
import org.carepremiums.contestation.review.ReviewStore;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;

/** What concerns one provider. */
@Path("/providers")
public class ProviderContestationsResource {

  private final Cases cases;
  private final Windows windows;
  private final ReviewStore reviews;
  private final DeadlineRules deadlines;
  private final AnnexStore annexes;
  private final AnnexDownload download;

  @Inject
  ProviderContestationsResource(
      Cases cases,
      Windows windows,
      ReviewStore reviews,
      DeadlineRules deadlines,
      AnnexStore annexes,
      AnnexDownload download) {
    this.annexes = annexes;
    this.download = download;
    this.cases = cases;
    this.windows = windows;
    this.reviews = reviews;
    this.deadlines = deadlines;
  }

  /** A provider's contestations, rulings and windows. */
  @GET
  @InLanguage
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}/contestations")
  public ProviderView contestations(@PathParam("provider") String provider) throws SQLException {
    InamiKey key = QueryFilters.provider(provider);
    List<ContestationCase> own = cases.of(key);
    Map<String, List<AnnexFile>> files =
        annexes.of(own.stream().map(found -> found.contestationId).toList());
    return new ProviderView(
        key,
        own.stream()
            .map(
                found ->
                    OwnContestation.of(found, files.getOrDefault(found.contestationId, List.of())))
            .toList(),
        rulings(key, own),
        windows.of(key).stream().map(window -> WindowView.of(window, deadlines)).toList());
  }

  /** A document of a contestation, by its number from 1. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("provider")
  @Path("/{provider}/contestations/{contestationId}/annexes/{number}")
  @Produces(MediaType.WILDCARD)
  @Blocking
  public Response annex(
      @PathParam("provider") String provider,
      @PathParam("contestationId") String contestationId,
      @PathParam("number") String number)
      throws SQLException, IOException {
    InamiKey key = QueryFilters.provider(provider);
    return download.of(
        cases.find(Contestation.caseId(contestationId)).filter(found -> found.provider.equals(key)),
        number);
  }

  private List<OwnRuling> rulings(InamiKey provider, List<ContestationCase> own)
      throws SQLException {
    List<OwnRuling> rulings = new ArrayList<>();
    for (ContestationCase found : own) {
      if (found.establishes != null && !found.establishes.isEmpty()) {
        rulings.add(
            new OwnRuling(
                found.contestationId,
                found.scheme,
                found.year,
                found.decidedOn,
                found.establishes,
                found.reason));
      }
    }
    for (OpenReview item : reviews.of(provider)) {
      if (item.status() == ReviewStatus.CONFIRMED) {
        rulings.add(settlement(item));
      }
    }
    rulings.sort(Comparator.comparing(OwnRuling::on));
    return rulings;
  }

  /** A confirmation follows its proposal, which has the reasons. */
  private OwnRuling settlement(OpenReview item) throws SQLException {
    List<ReviewStep> steps = reviews.steps(item.reviewId());
    ReviewStep proposed = steps.get(steps.size() - 2);
    return new OwnRuling(
        item.reviewId(),
        item.contested().scheme(),
        item.contested().year(),
        item.closedOn(),
        item.established(proposed),
        proposed.reasons());
  }
}
