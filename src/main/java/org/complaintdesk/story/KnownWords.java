package org.complaintdesk.story;

import java.util.Optional;

/** Knows what English words of models or roles are called in Chinese (IN-10). */
public interface KnownWords {

  /** The Chinese of them, or empty where it does not know these words. */
  Optional<String> chinese(String english);
}
