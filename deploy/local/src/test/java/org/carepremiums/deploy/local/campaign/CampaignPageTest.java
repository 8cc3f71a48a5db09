package org.carepremiums.deploy.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writes the page anew with {@code -Dcampaign.update=true}. */
class CampaignPageTest {

  private static final Path PAGE = Path.of("campaign", "archetypes.md");

  @Test
  @DisplayName("the page for readers says what the file says")
  void isGenerated() throws IOException {
    String page = CampaignPage.of(CampaignFile.recorded());
    if (Boolean.getBoolean("campaign.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }
}
