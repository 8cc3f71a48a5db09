package org.carepremiums.deploy.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is done beside the launcher's own thread, whose failure is the launcher's. */
final class BackgroundTask<T> {

  private final CompletableFuture<T> result;

  private BackgroundTask(CompletableFuture<T> result) {
    this.result = result;
  }

  static <T> BackgroundTask<T> start(String name, Supplier<T> work) {
    return new BackgroundTask<>(
        CompletableFuture.supplyAsync(work, task -> thread(name, task).start()));
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Waits until it has ended, one way or the other. */
  void settle() {
    var unused = result.exceptionally(failure -> null).join();
  }

  /** Waits for what it gives; fails as it failed. */
  T get() {
    try {
      return result.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
    }
  }
}
