package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * Who is paid. What is owed to an institution is never set off against a debt of the provider, nor
 * the other way round (rule book 12.30).
 *
 * @param kind the provider, or the insurer or pension fund of a social status
 * @param institution the name of the insurer or pension fund; {@code null} for the provider, and
 *     while no contract names one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Payee(PayeeKind kind, @MayBeAbsent String institution) {

  /** The provider. */
  public static final Payee PROVIDER = new Payee(PayeeKind.PROVIDER, null);
}
