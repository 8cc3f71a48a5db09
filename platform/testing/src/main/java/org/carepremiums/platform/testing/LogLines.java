package org.carepremiums.platform.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/**
 * What is logged until it is closed: message, context and failure with its causes, as they are
 * after the handlers that are configured have seen them, the console's filter among them.
 */
public final class LogLines extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LogLines() {}

  /** From now on. */
  public static LogLines capture() {
    LogLines capture = new LogLines();
    ROOT.addHandler(capture);
    return capture;
  }

  /** Those so far. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    ExtLogRecord shown = ExtLogRecord.wrap(line);
    StringWriter text = new StringWriter();
    text.append(shown.getFormattedMessage()).append(" ").append(shown.getMdcCopy().toString());
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
