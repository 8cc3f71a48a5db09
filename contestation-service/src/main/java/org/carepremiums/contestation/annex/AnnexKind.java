package org.carepremiums.contestation.annex;

import java.util.List;

/** What a document of an annex may be; its bytes tell which it is, and nothing else. */
public enum AnnexKind {
  PDF("application/pdf", List.of("pdf")),
  PNG("image/png", List.of("png")),
  JPEG("image/jpeg", List.of("jpg", "jpeg"));

  private final String mediaType;
  private final List<String> extensions;

  AnnexKind(String mediaType, List<String> extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How names of such files end; the first is the one that a name without any gets. */
  List<String> extensions() {
    return extensions;
  }
}
