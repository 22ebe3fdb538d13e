package org.complaintdesk.access;

import org.camunda.bpm.engine.identity.User;

/** Lets people to try the desk with have passwords that nobody else may have. */
public interface SampleLogins {

  /** Saves the person without asking whether the password is any good. */
  void save(User person);
}
