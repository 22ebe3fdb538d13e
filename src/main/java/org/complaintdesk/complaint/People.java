package org.complaintdesk.complaint;

/** Who works at the desk. */
public interface People {

  /** The name by which colleagues know a person; the id itself where no name is on record any more. */
  String name(String id);
}
