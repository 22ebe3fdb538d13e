package org.complaintdesk.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.complaintdesk.year.SimulatedDesk.Open;

/** What the customers of the simulated year do, each by chance. */
final class CustomersOfTheYear {

  private static final int SHARED_FAULT = 4;
  private static final int SECOND_PERCENT = 8;
  private static final int COMES_BACK_PERCENT = 12;

  private final Year year;
  private final SimulatedDesk desk;

  CustomersOfTheYear(Year year, SimulatedDesk desk) {
    this.year = year;
    this.desk = desk;
  }

  /** One complains, and may have more to say, or another thing to say about the same matter. */
  SimulatedCase complain(int index, Chance chance) {
    SimulatedCase received = new SimulatedCase(index, desk.register(chance, year.now()), chance);
    year.add(received);
    String number = received.number();
    perhaps(received, 15, Duration.ofDays(4), "supplement", () -> desk.supplement(number));
    perhaps(received, 10, Duration.ofDays(5), "question how it stands", () -> desk.askForProgress(number));
    perhaps(received, 10, Duration.ofDays(5), "chase", () -> desk.chase(number));
    perhaps(received, 6, Duration.ofDays(6), "withdrawal", () -> desk.withdraw(number));
    perhaps(received, 6, Duration.ofDays(6), "demand for escalation", () -> desk.demandEscalation(number));
    if (chance.inPercent(3)) {
      year.plan(year.now().plus(chance.between(Duration.ofMinutes(20), Duration.ofHours(5))), "incident behind " + received,
          () -> List.of(openIncident(received)));
    }
    if (chance.inPercent(SECOND_PERCENT)) {
      year.plan(year.now().plus(chance.between(Duration.ofHours(1), Duration.ofDays(2))), "second complaint to " + received,
          () -> List.of(received, complainAgain(received)));
    }
    return received;
  }

  /** Somebody sees that both are about one matter, where it is not too late for that. */
  private SimulatedCase complainAgain(SimulatedCase first) {
    SimulatedCase second = new SimulatedCase(first.index(), desk.registerAgain(first.number(), year.now()), first.chance());
    year.addOther(second);
    if (desk.link(second.number(), first.number())) {
      first.attach(second);
    }
    return second;
  }

  /** Seldom it turns out to be another matter, and the link is taken back. */
  void waitForLeading(SimulatedCase about, Open wait) {
    if (about.chance().inPercent(20)) {
      year.plan(about, year.now().plus(about.chance().between(Duration.ofHours(1), Duration.ofDays(2))), wait.what(),
          () -> year.work(about, wait));
    }
  }

  /** Some come back once to a complaint that has ended. */
  void comeBack(SimulatedCase about) {
    if (about.chance().inPercent(COMES_BACK_PERCENT) && about.plans("come back")) {
      year.plan(year.now().plus(about.chance().between(Duration.ofHours(3), Duration.ofDays(14))),
          "reopening of " + about, () -> {
            if (desk.reopen(about.number())) {
              about.goOn();
            }
            return List.of(about);
          });
    }
  }

  private void perhaps(SimulatedCase about, int percent, Duration within, String what, Runnable work) {
    if (about.chance().inPercent(percent)) {
      year.plan(about, year.now().plus(about.chance().between(Duration.ofMinutes(10), within)), what, work);
    }
  }

  /** The complaints that came shortly before hang on the same fault. */
  private SimulatedCase openIncident(SimulatedCase first) {
    if (first.isEnded() || desk.hasEnded(first.number())) {
      return first;
    }
    return desk.openIncident(first.number()).map(number -> attachTo(number, first)).orElse(first);
  }

  private SimulatedCase attachTo(String number, SimulatedCase first) {
    SimulatedCase incident = new SimulatedCase(first.index(), number, first.chance());
    incident.attach(first);
    year.last(SHARED_FAULT).stream().filter(other -> other != first)
        .filter(other -> desk.attach(other.number(), incident.number())).forEach(incident::attach);
    year.addOther(incident);
    return incident;
  }

  /** Many customers answer by themselves, some tell an agent, some never answer. */
  void waitForSurvey(SimulatedCase about, Open wait) {
    Chance chance = about.chance();
    Instant moment = year.now().plus(chance.between(Duration.ofMinutes(10), Duration.ofDays(2)));
    if (chance.inPercent(50)) {
      boolean satisfied = chance.inPercent(80);
      boolean demands = chance.inPercent(10);
      year.plan(about, moment, "answered survey", () -> {
        if (desk.isOpen(wait.task())) {
          desk.answerSurvey(about.number(), satisfied, demands);
        }
      });
    } else if (chance.inPercent(50)) {
      year.plan(about, moment, wait.what(), () -> year.work(about, wait));
    }
  }

  void waitForReply(SimulatedCase about, Open wait) {
    Chance chance = about.chance();
    if (chance.inPercent(60)) {
      year.plan(about, year.now().plus(chance.between(Duration.ofHours(1), Duration.ofDays(3))), "reply",
          () -> desk.reply(about.number()));
    } else if (chance.inPercent(50)) {
      year.plan(about, year.now().plus(chance.between(Duration.ofHours(1), Duration.ofDays(2))), wait.what(),
          () -> year.work(about, wait));
    }
  }
}
