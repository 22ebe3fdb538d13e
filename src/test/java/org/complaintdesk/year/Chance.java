package org.complaintdesk.year;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What happens to one complaint by chance: always the same for the same seed, whatever happens to the others. */
final class Chance {

  private final Random random;

  Chance(long seed, int caseIndex) {
    // neighbouring seeds of this generator begin alike: scatter them
    this.random = new Random((seed * 31 + caseIndex) * 0x9E3779B97F4A7C15L);
    random.nextInt();
  }

  boolean inPercent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A whole number from the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /** A share from the first to the last. */
  double share(double first, double last) {
    return first + random.nextDouble() * (last - first);
  }

  Duration between(Duration shortest, Duration longest) {
    return shortest.plusSeconds((long) (random.nextDouble() * longest.minus(shortest).toSeconds()));
  }

  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** The usual one stands first: it is taken as often as said, else one of the others. */
  <T> T usually(int percent, List<T> things) {
    return things.size() == 1 || inPercent(percent) ? things.get(0) : oneOf(things.subList(1, things.size()));
  }
}
