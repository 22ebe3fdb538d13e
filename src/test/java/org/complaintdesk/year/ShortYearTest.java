package org.complaintdesk.year;

import java.time.LocalDate;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The short form of {@link WholeYear}, over the holidays of October. */
@DeskTest
@DisplayName("Some weeks at the desk: nothing slips")
class ShortYearTest {

  private static final long SEED = Long.getLong("year.seed", 1);
  private static final int COMPLAINTS = Integer.getInteger("year.complaints", 16);
  private static final int DAYS = 60;

  @Autowired
  private Review review;

  @Test
  void nothingSlips() {
    review.assertNothingSlips(SEED, COMPLAINTS, LocalDate.of(2026, 9, 1), DAYS);
  }
}
