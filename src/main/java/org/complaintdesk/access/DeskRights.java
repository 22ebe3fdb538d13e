package org.complaintdesk.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the desk may do that the person who is signed in may not: look into any case, table and process. */
public interface DeskRights {

  /** Does work for which nobody's rights are asked; the person stays signed in. */
  <T extends @Nullable Object> T work(Supplier<T> work);
}
