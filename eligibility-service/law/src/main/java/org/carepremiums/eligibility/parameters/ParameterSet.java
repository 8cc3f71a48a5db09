package org.carepremiums.eligibility.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All parameter files that a build has, and where it stands among the builds: of two instances with
 * different files the one with the higher number decides (ADR 26).
 *
 * <p>{@code parameter-sets.txt} has a line per set, in their order; the build asks for a further
 * line whenever a file is new or changed. A set without a line comes after all that have one.
 *
 * @param number its place in the order, from 1
 * @param digest the first 12 hex digits of a SHA-256 over the versions of all its files
 */
public record ParameterSet(int number, String digest) {

  /** Where the known sets stand. */
  public static final String FILE = "parameter-sets.txt";

  private static final int DIGEST_LENGTH = 12;

  /**
   * @param schemes that were read from the files
   * @param files where the known sets are looked for
   * @throws IllegalStateException when the file of the sets is missing, or counts otherwise than
   *     one by one
   */
  public static ParameterSet of(SchemesInForce schemes, ClassLoader files) {
    List<String> known = known(files);
    String digest = digest(schemes);
    boolean isLast = !known.isEmpty() && known.get(known.size() - 1).equals(digest);
    return new ParameterSet(isLast ? known.size() : known.size() + 1, digest);
  }

  /** Whether the build has a line for it. */
  public boolean isKnown(ClassLoader files) {
    return number <= known(files).size();
  }

  private static List<String> known(ClassLoader files) {
    List<String> digests = new ArrayList<>();
    for (String line : text(files).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split(" +");
        digests.add(parts[parts.length - 1]);
        if (parts.length != 2 || !parts[0].equals(Integer.toString(digests.size()))) {
          throw new IllegalStateException(
              "%s: the line of set %d has its number and its digest, not '%s'"
                  .formatted(FILE, digests.size(), line));
        }
      }
    }
    return digests;
  }

  private static String text(ClassLoader files) {
    try (InputStream file = files.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest(SchemesInForce schemes) {
    String versions =
        schemes.editions().stream()
            .map(SchemeInForce::version)
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(versions.getBytes(StandardCharsets.UTF_8)))
          .substring(0, DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As operators see it, and as its line has it. */
  @Override
  public String toString() {
    return number + " " + digest;
  }
}
