package org.complaintdesk.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong passwords each address may still send, whatever the logins: one password that is tried with a thousand
 * logins is noticed here. Right passwords cost nothing.
 */
final class AddressBudgets {

  static final int REMEMBERED = 20_000;

  private final LoginProperties rules;
  private final Map<String, Budget> budgets = new Recent<>(REMEMBERED);

  AddressBudgets(LoginProperties rules) {
    this.rules = rules;
  }

  /** @param spent  tries that are not given back yet, with parts of one */
  private record Budget(double spent, Instant at) {
  }

  /** Takes a try out of the budget if one is left. */
  boolean take(String caller, Instant now) {
    double spent = spent(caller, now);
    if (spent + 1 > rules.wrongAtOnce()) {
      return false;
    }
    budgets.put(caller, new Budget(spent + 1, now));
    return true;
  }

  /** It was a right one after all. */
  void giveBack(String caller, Instant now) {
    double spent = spent(caller, now) - 1;
    if (spent <= 0) {
      budgets.remove(caller);
    } else {
      budgets.put(caller, new Budget(spent, now));
    }
  }

  /** How long until the address is heard again. */
  Duration waitOf(String caller, Instant now) {
    double missing = spent(caller, now) + 1 - rules.wrongAtOnce();
    return missing <= 0 ? Duration.ZERO
        : Duration.ofMillis((long) Math.ceil(missing * rules.anotherAfter().toMillis()));
  }

  private double spent(String caller, Instant now) {
    @Nullable Budget budget = budgets.get(caller);
    if (budget == null || now.isBefore(budget.at())) {
      return 0;
    }
    double back = (double) Duration.between(budget.at(), now).toMillis() / rules.anotherAfter().toMillis();
    return Math.max(0, budget.spent() - back);
  }
}
