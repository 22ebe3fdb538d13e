package org.complaintdesk.process;

/** Work that waits for a person: an incident in Cockpit, which goes on when somebody resumes it. */
public interface HeldWork {

  /** Holds what a process that was just started would do next, and says why. */
  void hold(String processInstance, String reason);
}
