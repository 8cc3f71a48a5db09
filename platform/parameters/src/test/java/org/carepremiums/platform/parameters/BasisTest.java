package org.carepremiums.platform.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What something rests on")
class BasisTest {

  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

  @Test
  @DisplayName("is cited once each, and founded as well as the weakest of it")
  void citedOnceAndFoundedAsTheWeakest() {
    Basis documents = Basis.of(value("art. 7", Provenance.DOCUMENT));
    Basis more =
        documents.and(
            Basis.of(value("art. 8", Provenance.DEFAULT), value("art. 7", Provenance.DOCUMENT)));

    assertThat(documents.provenance()).isEqualTo(Provenance.DOCUMENT);
    assertThat(more.legalReference()).isEqualTo("art. 7; art. 8");
    assertThat(more.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(
            Basis.of(value("F1", Provenance.PUBLIC_SOURCE), value("S1", Provenance.DOCUMENT))
                .provenance())
        .isEqualTo(Provenance.PUBLIC_SOURCE);
  }

  @Test
  @DisplayName("is never nothing")
  void neverNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Basis(List.of()));
  }

  private static SourcedValue<Integer> value(String reference, Provenance provenance) {
    return new SourcedValue<>(
        85, DAY, null, "CONDUCT-85", reference, null, "no day", DAY, DAY, provenance, "S2");
  }
}
