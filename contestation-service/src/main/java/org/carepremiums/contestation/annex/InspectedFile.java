package org.carepremiums.contestation.annex;

import java.nio.file.Path;

/**
 * A file whose bytes are what they should be.
 *
 * @param content where it lies
 * @param kind what its bytes are
 * @param bytes how many of them are kept, from the first
 * @param name under which it was sent, made safe
 */
public record InspectedFile(Path content, AnnexKind kind, long bytes, String name) {}
