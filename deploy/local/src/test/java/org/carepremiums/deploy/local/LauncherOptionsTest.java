package org.carepremiums.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.carepremiums.deploy.local.campaign.Campaign;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LauncherOptionsTest {

  private final Launcher launcher =
      new Launcher(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final CommandLine line = new CommandLine(launcher);

  @Test
  @DisplayName("the small campaign is played where nothing else is asked for")
  void smallCampaign() {
    line.parseArgs("--once", "--ports", "23000");

    assertThat(launcher.chosenCampaign()).isEqualTo(Campaign.SMALL);
  }

  @Test
  @DisplayName("--campaign plays the recorded one")
  void recordedCampaign() {
    line.parseArgs("--once", "--campaign");

    assertThat(launcher.chosenCampaign()).isEqualTo(Campaign.RECORDED);
  }

  @Test
  @DisplayName("--campaign and --scenario are not asked for together")
  void notBoth() {
    assertThatThrownBy(() -> line.parseArgs("--campaign", "--scenario", "folder"))
        .isInstanceOf(CommandLine.MutuallyExclusiveArgsException.class);
  }
}
