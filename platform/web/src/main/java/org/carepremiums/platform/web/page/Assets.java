package org.carepremiums.platform.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where browsers find what all pages look like. Browsers keep it; its address therefore changes
 * with its content.
 */
public final class Assets {

  private static final String FOLDER = "META-INF/resources";
  private static final int DIGITS = 12;

  private final String service;
  private final String look;
  private final String icon;

  Assets(String service) {
    this.service = service;
    this.look = versioned("/assets/site.css");
    this.icon = versioned("/assets/icon.svg");
  }

  /** The base of the look. */
  public String base() {
    return service + "/webjars/picocss__pico/2.1.1/css/pico.min.css";
  }

  /** Our own look. */
  public String look() {
    return look;
  }

  public String icon() {
    return icon;
  }

  /** What exchanges parts of pages, for browsers with JavaScript. */
  public String script() {
    return service + "/webjars/htmx.org/2.0.4/dist/htmx.min.js";
  }

  private String versioned(String path) {
    try (InputStream file = Assets.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      return service + path + "?v=" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (IOException failure) {
      throw new UncheckedIOException(path + " cannot be read", failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
