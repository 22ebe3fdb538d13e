package org.complaintdesk.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Everybody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Holds the cost of the shortest way of a complaint, so that nothing becomes dear unnoticed. A budget is what a step
 * cost when it was last measured: lower it when the desk becomes cheaper.
 */
@DeskTest
@DisplayName("The shortest way of a complaint")
@ClockAt("2026-11-12 10:00")
class CostBudgetsTest {

  /** By step: statements and rows written, without the statement more that fetches a block of numbers now and then. */
  private static final String BUDGETS = """
      ticket                 147 104
      claim review-content    12   4
      submit review-content  111  63
      submit settle-or-draft 121  74
      submit ask-satisfaction 70  28
      submit confirm-solution 31  14
      submit summarise-case  103  48
      whole                  668 351
      """;
  private static final double TOLERANCE = 1.1;
  /** A sequence that fetches its next block of numbers, here and there, is no more than this. */
  private static final int NOW_AND_THEN = 2;

  @LocalServerPort
  private int port;
  @Autowired
  private Meter meter;
  @Autowired
  private DueJobs jobs;
  @Autowired
  private Everybody everybody;

  @Test
  @DisplayName("stays within the budget of each step, in statements and in rows")
  void withinBudget() {
    settledAtOnce();
    Map<String, Cost> measured = settledAtOnce();

    SoftAssertions within = new SoftAssertions();
    System.out.printf("%n%-30s%20s%20s%n", "Statements / rows", "budget", "measured");
    budgets().forEach((step, budget) -> {
      Cost cost = measured.get(step);
      System.out.printf("%-30s%20s%20s%n", step, budget, cost);
      assertThat(cost).as("%s is a step of the way; its steps are %s", step, measured.keySet()).isNotNull();
      within.assertThat((double) cost.statements()).as("statements of: %s", step)
          .isLessThanOrEqualTo(budget.statements() * TOLERANCE + NOW_AND_THEN);
      within.assertThat((double) cost.rows()).as("rows written by: %s", step)
          .isLessThanOrEqualTo(budget.rows() * TOLERANCE);
    });
    within.assertAll();
  }

  private Map<String, Cost> settledAtOnce() {
    Walk walk = new Walk(port, meter, jobs, everybody).settledAtOnce();
    Map<String, Cost> steps = new LinkedHashMap<>(walk.steps());
    steps.put("whole", walk.whole());
    return steps;
  }

  private static Map<String, Cost> budgets() {
    Map<String, Cost> budgets = new LinkedHashMap<>();
    BUDGETS.lines().forEach(line -> {
      String[] parts = line.split(" +(?=\\d+)");
      budgets.put(parts[0], new Cost(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    });
    return budgets;
  }
}
