package org.carepremiums.payment.batch;

import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;

/** The answer to a request about a batch that was never drawn up; its name may be anything. */
final class UnknownBatch {

  private UnknownBatch() {}

  static Refusal refused() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_BATCH.alone());
  }
}
