package org.complaintdesk.complaint;

/** Work that the desk does for a person without a request of that person running. */
public interface OnBehalf {

  /** Whether that is a user of the desk whom the door at that path lets in. */
  boolean admits(String person, String path);

  /** Does the work as if the person had come in by the door at that path. */
  void work(String person, String path, Runnable work);
}
