package org.complaintdesk.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CaseOwners;
import org.complaintdesk.process.Holding;
import org.complaintdesk.process.OpenWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom it concerns what happens in a case: who holds its open work, and who owns it (NG-4, ES-2). */
@Component
class Workers {

  private final OpenWork work;
  private final List<CaseOwners> owners;

  Workers(OpenWork work, List<CaseOwners> owners) {
    this.work = work;
    this.owners = owners;
  }

  /**
   * What they hold.
   *
   * @param process the process whose work alone is meant; null for all of the case
   */
  List<Holding> of(CaseNumber number, @Nullable String process) {
    List<Holding> open = work.of(number, process);
    if (process != null) {
      return open;
    }
    return Stream.concat(open.stream(), owners.stream().flatMap(known -> known.ownerOf(number).stream())
        .map(owner -> new Holding(Optional.of(owner), List.of(), Optional.empty()))).toList();
  }
}
