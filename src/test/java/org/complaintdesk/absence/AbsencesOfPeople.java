package org.complaintdesk.absence;

import java.time.LocalDate;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People go away and come back, as they themselves or others enter it. */
@Component
public class AbsencesOfPeople {

  private final Absences absences;
  private final Work work;

  AbsencesOfPeople(Absences absences, Work work) {
    this.absences = absences;
    this.work = work;
  }

  /** Somebody enters that a person is away from one day to another; null stands for no stand-in. */
  public void entered(String by, String person, String from, String until, @Nullable String standIn) {
    work.as(by, () -> absences.enter(new Login(person), LocalDate.parse(from), LocalDate.parse(until),
        standIn == null ? null : new Login(standIn)));
  }

  /** Somebody enters that a person is there again. */
  public void ended(String by, String person) {
    work.as(by, () -> absences.end(new Login(person)));
  }

  /** Nobody is away any more, so that the next scenario begins with everybody there. */
  public void everybodyIsBack() {
    for (String person : new String[] {"junior", "leader", "senior", "network", "escalation", "deputy", "emergency"}) {
      if (absences.find(new Login(person)).isPresent()) {
        ended(person, person);
      }
    }
  }
}
