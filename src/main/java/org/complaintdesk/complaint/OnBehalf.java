package org.complaintdesk.complaint;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that the desk does for a person: without a request of that person running, or beyond the person's rights. */
public interface OnBehalf {

  /** Whether that is a user of the desk whom the door at that path lets in. */
  boolean admits(String person, String path);

  /** Does the work as if the person had come in by the door at that path. */
  void work(String person, String path, Runnable work);

  /** Does what the person who is at work has asked for as the desk itself, whatever the person may do in the engine. */
  <T extends @Nullable Object> T asTheDesk(Supplier<T> work);
}
