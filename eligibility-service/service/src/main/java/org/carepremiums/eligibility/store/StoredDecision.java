package org.carepremiums.eligibility.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.hibernate.annotations.Immutable;

/**
 * A version of a decision as somebody reads it; versions are written in sets by {@link Decisions}.
 */
@Entity
@Immutable
@Table(name = "decision")
@IdClass(StoredDecision.Key.class)
public class StoredDecision extends PanacheEntityBase {

  /** Whose decision for what, and which version. */
  public record Key(String provider, String scheme, int year, int version)
      implements Serializable {}

  @Id String provider;
  @Id String scheme;
  @Id int year;
  @Id int version;

  @Column(nullable = false)
  byte[] event;

  /** Every version for a premium and year, the newest first. */
  public static List<Decision> history(InamiKey provider, Scheme scheme, PremiumYear year) {
    List<StoredDecision> versions =
        list(
            "provider = ?1 and scheme = ?2 and year = ?3",
            Sort.descending("version"),
            provider.value(),
            scheme.id(),
            year.value());
    return versions.stream().map(StoredDecision::decision).toList();
  }

  /** The latest version of each premium and year. */
  public static List<Decision> latest(InamiKey provider) {
    List<StoredDecision> versions =
        list(
            """
            from StoredDecision one where provider = ?1 and version = (
              select max(other.version) from StoredDecision other
              where other.provider = one.provider and other.scheme = one.scheme
                and other.year = one.year)
            order by scheme, year
            """,
            provider.value());
    return versions.stream().map(StoredDecision::decision).toList();
  }

  /** Every version of each premium and year, the oldest first. */
  public static List<Decision> all(InamiKey provider) {
    List<StoredDecision> versions =
        list("provider = ?1", Sort.by("scheme").and("year").and("version"), provider.value());
    return versions.stream().map(StoredDecision::decision).toList();
  }

  private Decision decision() {
    return StoredJson.read(event, Decision.class);
  }
}
