package org.complaintdesk.tasklist;

import java.util.List;
import org.complaintdesk.tasklist.CaseView.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at a running process, in the reader's language and masked.
 *
 * @param facts the complaint at a glance; empty where the process is no complaint's
 * @param note why there are none; null where there are some
 */
record CaseHead(List<Fact> facts, @Nullable String note) {

  static CaseHead of(List<Fact> facts) {
    return new CaseHead(List.copyOf(facts), null);
  }

  static CaseHead none(String note) {
    return new CaseHead(List.of(), note);
  }
}
