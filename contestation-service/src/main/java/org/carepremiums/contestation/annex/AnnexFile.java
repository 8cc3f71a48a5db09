package org.carepremiums.contestation.annex;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A document of an annex, without its content.
 *
 * @param fileId under which it is kept
 * @param number 1, 2, ... within the contestation; {@code null} until that is introduced
 * @param name under which it was sent, made safe
 * @param kind what its bytes are
 * @param bytes how many
 * @param sha256 of its content, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnexFile(
    long fileId,
    Integer number,
    String name,
    AnnexKind kind,
    long bytes,
    @JsonIgnore String sha256) {}
