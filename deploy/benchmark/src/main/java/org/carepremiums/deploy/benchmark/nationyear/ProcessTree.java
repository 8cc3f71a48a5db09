package org.carepremiums.deploy.benchmark.nationyear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process and the processes that it starts, as Linux counts them in /proc.
 *
 * @param pid the process
 */
record ProcessTree(long pid) {

  /** Linux tells times in hundredths of a second, whatever its clock does. */
  private static final double TICKS_PER_SECOND = 100;

  // Places behind the name of the command in /proc/<pid>/stat, from 0
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;
  private static final int USER_TIME_OF_REAPED = 13;
  private static final int SYSTEM_TIME_OF_REAPED = 14;
  private static final int FIELDS = 15;

  private static final Path PROC = Path.of("/proc");

  /**
   * CPU seconds of the process, of its children that live, and of all that it reaped. What a child
   * used that ends between two looks would be in neither: then it is looked again.
   */
  double cpuSeconds() {
    while (true) {
      long reaped = reapedTicks();
      long children = childrenTicks();
      String[] own = stat(pid);
      if (reaped == reapedTicks()) {
        return (ticks(own) + children) / TICKS_PER_SECOND;
      }
    }
  }

  /** The most memory that the process itself held at a time (VmHWM), in bytes. */
  long peakResidentBytes() {
    try {
      return Files.readAllLines(PROC.resolve(Long.toString(pid)).resolve("status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("nothing is known of process " + pid, unreadable);
    }
  }

  /** CPU seconds of everything on the machine. */
  static double machineCpuSeconds() {
    try {
      String[] all = Files.readAllLines(PROC.resolve("stat")).get(0).trim().split("\\s+");
      // user, nice, system, and those of interrupts; idle and waiting stand between them
      long busy = 0;
      for (int place : new int[] {1, 2, 3, 6, 7}) {
        busy += Long.parseLong(all[place]);
      }
      return busy / TICKS_PER_SECOND;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("there is no /proc/stat", unreadable);
    }
  }

  private long reapedTicks() {
    String[] stat = stat(pid);
    return stat == null
        ? 0
        : Long.parseLong(stat[USER_TIME_OF_REAPED]) + Long.parseLong(stat[SYSTEM_TIME_OF_REAPED]);
  }

  private long childrenTicks() {
    long ticks = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path one : processes) {
        String[] stat = stat(Long.parseLong(one.getFileName().toString()));
        if (stat != null && Long.parseLong(stat[PARENT]) == pid) {
          ticks += ticks(stat);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("there is no /proc", unreadable);
    }
    return ticks;
  }

  private static long ticks(String[] stat) {
    return stat == null
        ? 0
        : Long.parseLong(stat[USER_TIME])
            + Long.parseLong(stat[SYSTEM_TIME])
            + Long.parseLong(stat[USER_TIME_OF_REAPED])
            + Long.parseLong(stat[SYSTEM_TIME_OF_REAPED]);
  }

  /** What stands behind the name of the command; {@code null} where the process is gone. */
  private static String[] stat(long process) {
    try {
      String line = Files.readString(PROC.resolve(Long.toString(process)).resolve("stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return fields.length < FIELDS ? null : fields;
    } catch (IOException gone) {
      return null;
    }
  }
}
