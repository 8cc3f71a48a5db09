package org.carepremiums.contestation.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  @Inject
  ProviderContestationsResource(
      Cases cases, Windows windows, ReviewStore reviews, DeadlineRules deadlines) {
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
    return new ProviderView(
        key,
        own.stream().map(OwnContestation::of).toList(),
        rulings(key, own),
        windows.of(key).stream().map(window -> WindowView.of(window, deadlines)).toList());
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
