package org.carepremiums.deploy.acceptance;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The way from an instance to a server, over which connections pass untouched until something
 * happens to them. All that it does happens in one thread, in order.
 */
final class Way implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int MILLIS_PER_SECOND = 1_000;

  private final Vertx vertx;
  private final Context thread;
  private final NetClient client;
  private final NetServer server;
  private final int target;
  private final Set<Connection> connections = new HashSet<>();
  private boolean refusing;
  private boolean silent;

  /** How long each piece waits, in milliseconds. */
  private int delay;

  /** How many bytes come through in a second, each way; 0 for no limit. */
  private int bytesPerSecond;

  private Way(Vertx vertx, int target) {
    this.vertx = vertx;
    this.thread = vertx.getOrCreateContext();
    this.client = vertx.createNetClient();
    this.server = vertx.createNetServer();
    this.target = target;
  }

  /**
   * Opens one.
   *
   * @param vertx has a single event loop
   * @param port where it begins
   * @param target the port that it leads to
   */
  static Way open(Vertx vertx, int port, int target) {
    Way way = new Way(vertx, target);
    way.server.connectHandler(way::accept);
    way.server.listen(port, HOST).toCompletionStage().toCompletableFuture().join();
    return way;
  }

  /** Cuts all connections and refuses new ones. */
  void cut() {
    run(
        () -> {
          refusing = true;
          Set.copyOf(connections).forEach(Connection::close);
        });
  }

  /** Nothing comes through any more, and nobody is told. */
  void fallSilent() {
    run(
        () -> {
          silent = true;
          connections.forEach(Connection::pause);
        });
  }

  /** Each piece waits. */
  void delay(int millis) {
    run(() -> delay = millis);
  }

  /** Little comes through. */
  void slow(int bytes) {
    run(() -> bytesPerSecond = bytes);
  }

  /** All is well again; what was held back comes through. */
  void mend() {
    run(
        () -> {
          refusing = false;
          silent = false;
          delay = 0;
          bytesPerSecond = 0;
          connections.forEach(Connection::resume);
        });
  }

  /** All is well again for new connections; those that there were are reset. */
  void mendForNew() {
    run(() -> Set.copyOf(connections).forEach(Connection::close));
    mend();
  }

  private void run(Runnable what) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    thread.runOnContext(
        now -> {
          what.run();
          done.complete(null);
        });
    done.join();
  }

  private void accept(NetSocket inbound) {
    if (refusing) {
      inbound.close();
      return;
    }
    Connection connection = new Connection(inbound);
    connections.add(connection);
    inbound.pause();
    inbound.closeHandler(closed -> connection.close());
    if (!silent) {
      connection.connect();
    }
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
    client.close().toCompletionStage().toCompletableFuture().join();
  }

  /** One connection that passes, in two halves. */
  private final class Connection {

    private final NetSocket inbound;
    private NetSocket outbound;
    private boolean connecting;
    private boolean closed;
    private Flow there;
    private Flow back;

    Connection(NetSocket inbound) {
      this.inbound = inbound;
    }

    void connect() {
      connecting = true;
      client
          .connect(target, HOST)
          .onSuccess(
              socket -> {
                outbound = socket;
                socket.pause();
                socket.closeHandler(gone -> close());
                there = new Flow(inbound, socket);
                back = new Flow(socket, inbound);
                if (closed) {
                  socket.close();
                } else if (!silent) {
                  resume();
                }
              })
          .onFailure(refused -> close());
    }

    void pause() {
      inbound.pause();
      if (outbound != null) {
        outbound.pause();
      }
    }

    void resume() {
      if (there != null) {
        there.goOn();
        back.goOn();
      } else if (!connecting) {
        connect();
      }
    }

    void close() {
      closed = true;
      connections.remove(this);
      inbound.close();
      if (outbound != null) {
        outbound.close();
      }
    }
  }

  /** What goes one way over a connection; the next piece is taken when the last one is through. */
  private final class Flow {

    private final NetSocket from;
    private final NetSocket to;
    private Buffer held;
    private boolean waiting;

    Flow(NetSocket from, NetSocket to) {
      this.from = from;
      this.to = to;
      from.handler(this::take);
    }

    private void take(Buffer piece) {
      from.pause();
      held = held == null ? piece : held.appendBuffer(piece);
      long wait =
          delay
              + (bytesPerSecond == 0
                  ? 0
                  : (long) piece.length() * MILLIS_PER_SECOND / bytesPerSecond);
      if (wait == 0) {
        goOn();
      } else if (!waiting) {
        waiting = true;
        vertx.setTimer(
            wait,
            now -> {
              waiting = false;
              goOn();
            });
      }
    }

    void goOn() {
      if (silent || waiting) {
        return;
      }
      if (held != null) {
        Buffer piece = held;
        held = null;
        to.write(piece);
      }
      if (to.writeQueueFull()) {
        to.drainHandler(drained -> goOn());
      } else {
        from.resume();
      }
    }
  }
}
