package org.complaintdesk.process;

/** The fields of forms whose answers are kept with the case. */
public interface KeptFields {

  /** Whether a form, in any version, has such a field with that key. */
  boolean include(String key);
}
