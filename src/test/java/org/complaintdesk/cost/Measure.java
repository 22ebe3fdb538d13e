package org.complaintdesk.cost;

/** What tells the cost of a piece of work. */
@FunctionalInterface
interface Measure {

  /** Looks away, and so costs nothing itself. */
  Measure NONE = work -> {
    work.run();
    return Cost.NOTHING;
  };

  /** Does the work and tells what it cost. */
  Cost of(Runnable work);
}
