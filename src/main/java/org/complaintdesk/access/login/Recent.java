package org.complaintdesk.access.login;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so much and no more: what was used longest ago is forgotten first, however many come. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final float LOAD = 0.75f;

  private final int most;

  Recent(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
