package org.carepremiums.intake.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Which of a delivery's numbers have come; small also while they come scattered. */
public final class ReceivedNumbers {

  private final RoaringBitmap numbers;

  private ReceivedNumbers(RoaringBitmap numbers) {
    this.numbers = numbers;
  }

  public static ReceivedNumbers none() {
    return new ReceivedNumbers(new RoaringBitmap());
  }

  /**
   * @param stored what {@link #toBytes()} gave
   */
  public static ReceivedNumbers of(byte[] stored) {
    RoaringBitmap numbers = new RoaringBitmap();
    try {
      numbers.deserialize(ByteBuffer.wrap(stored));
    } catch (IOException damaged) {
      throw new UncheckedIOException("stored numbers are damaged", damaged);
    }
    return new ReceivedNumbers(numbers);
  }

  public byte[] toBytes() {
    numbers.runOptimize();
    ByteBuffer bytes = ByteBuffer.allocate(numbers.serializedSizeInBytes());
    numbers.serialize(bytes);
    return bytes.array();
  }

  /**
   * @return whether the number had not come before
   */
  public boolean add(int number) {
    return numbers.checkedAdd(number);
  }

  public int count() {
    return numbers.getCardinality();
  }

  /** The highest number that came; 0 where none did. */
  public int highest() {
    return numbers.isEmpty() ? 0 : numbers.last();
  }

  /** How many of the numbers from 1 to {@code last} have come. */
  public int countUpTo(int last) {
    return numbers.rank(last);
  }

  /**
   * The ranges of numbers from 1 to {@code last} that have not come, as in {@code 17-20}.
   *
   * @param most how many ranges at most; the last one says where further ones were left off
   */
  public List<String> missingUpTo(int last, int most) {
    List<String> ranges = new ArrayList<>();
    long from = numbers.nextAbsentValue(1);
    while (from >= 0 && from <= last) {
      if (ranges.size() == most - 1) {
        ranges.add("%d and others up to %d".formatted(from, last));
        return ranges;
      }
      long next = numbers.nextValue((int) from);
      long to = next < 0 ? last : Math.min(next - 1, last);
      ranges.add(from == to ? Long.toString(from) : from + "-" + to);
      from = to >= last ? -1 : numbers.nextAbsentValue((int) to + 1);
    }
    return ranges;
  }
}
