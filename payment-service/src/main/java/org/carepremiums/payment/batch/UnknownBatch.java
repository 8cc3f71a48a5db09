package org.carepremiums.payment.batch;

import org.carepremiums.contracts.exchange.RequestRefused;

/** The answer to a request about a batch that was never drawn up. */
final class UnknownBatch {

  private UnknownBatch() {}

  static RequestRefused named(String batchId) {
    return RequestRefused.notFound(
        batchId.matches("[A-Za-z0-9-]{1,40}")
            ? "there is no batch %s".formatted(batchId)
            : "there is no such batch");
  }
}
