package org.carepremiums.deploy.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes the page anew with {@code -Dcampaign.update=true}. */
class CampaignPageTest {

  @ParameterizedTest
  @EnumSource(Campaign.class)
  @DisplayName("the page for readers says what the file says")
  void isGenerated(Campaign campaign) throws IOException {
    Path file = Path.of(campaign.resource().substring(1).replace(".yaml", ".md"));
    String page = CampaignPage.of(CampaignFile.of(campaign));
    if (Boolean.getBoolean("campaign.update")) {
      Files.writeString(file, page);
    }

    assertThat(file).hasContent(page);
  }
}
