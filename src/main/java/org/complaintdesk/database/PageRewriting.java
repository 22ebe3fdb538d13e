package org.complaintdesk.database;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;

/**
 * Writes the pages of some chunks anew, as an ordinary change that changes nothing: nobody is locked out, and pages that
 * lie together share what is above them.
 */
final class PageRewriting {

  private final MVStore store;
  private final BitSet chunks;
  private final BooleanSupplier stop;

  /**
   * Prepares it.
   *
   * @param chunks by number
   * @param stop asked before each page; what is left stays where it is
   */
  PageRewriting(MVStore store, BitSet chunks, BooleanSupplier stop) {
    this.store = store;
    this.chunks = chunks;
    this.stop = stop;
  }

  /** Of all tables and indexes; the logs of running transactions belong to those who write them. */
  void rewrite() {
    rewrite(store.getMetaMap());
    store.getMapNames().stream().filter(name -> !name.startsWith("undoLog") && !name.startsWith("temp."))
        .map(name -> store.getMetaMap().get(DataUtils.META_NAME + name)).filter(id -> id != null)
        .<MVMap<?, ?>>map(id -> store.getMap(DataUtils.parseHexInt(id)))
        .filter(map -> map != null && !map.isClosed()).forEach(this::rewrite);
  }

  @SuppressWarnings("unchecked")
  private void rewrite(MVMap<?, ?> map) {
    MVStore.TxCounter use = store.registerVersionUsage();
    try {
      MVMap<Object, Object> entries = (MVMap<Object, Object>) map;
      rewrite(entries, entries.getRootPage());
    } finally {
      store.deregisterVersionUsage(use);
    }
  }

  /** Whether it was written anew, be it together with one below it. */
  private boolean rewrite(MVMap<Object, Object> map, Page<Object, Object> page) {
    boolean written = false;
    for (int child = 0; child < page.getRawChildPageCount() && !stop.getAsBoolean(); child++) {
      if (leadsToChunks(page.getChildPagePos(child))) {
        written |= rewrite(map, page.getChildPage(child));
      }
    }
    if (written || stop.getAsBoolean() || !isInChunks(page.getPos()) || page.getTotalCount() == 0) {
      return written;
    }
    map.operate(firstKey(page), null, new Unchanged());
    return true;
  }

  /** What lies below an inner page, or below one that is being changed, only shows when it is read. */
  private boolean leadsToChunks(long position) {
    return !DataUtils.isPageSaved(position) || !DataUtils.isLeafPosition(position) || isInChunks(position);
  }

  private boolean isInChunks(long position) {
    return DataUtils.isPageSaved(position) && chunks.get(DataUtils.getPageChunkId(position));
  }

  private static Object firstKey(Page<Object, Object> page) {
    Page<Object, Object> first = page;
    while (!first.isLeaf()) {
      first = first.getChildPage(0);
    }
    return first.getKey(0);
  }

  /** Puts the value that is there, so that its page is written; an entry that has gone meanwhile stays gone. */
  private static final class Unchanged extends MVMap.DecisionMaker<Object> {

    @Override
    public MVMap.Decision decide(Object existing, Object provided) {
      return existing == null ? MVMap.Decision.ABORT : MVMap.Decision.PUT;
    }

    @Override
    public <T> T selectValue(T existing, T provided) {
      return existing;
    }
  }
}
