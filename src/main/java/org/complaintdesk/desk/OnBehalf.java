package org.complaintdesk.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that the desk does for a person, in the person's name but not with the person's rights alone. */
public interface OnBehalf {

  /** Whether that is a user of the desk whom the door at that path lets in. */
  boolean admits(Login person, String path);

  /** Does the work as if the person had come in by the door at that path. */
  void work(Login person, String path, Runnable work);

  /**
   * Does work with the rights of the desk in the name of whoever is signed in: whoever asks for it has checked what the
   * person may.
   */
  <T extends @Nullable Object> T asTheDesk(Supplier<T> work);
}
