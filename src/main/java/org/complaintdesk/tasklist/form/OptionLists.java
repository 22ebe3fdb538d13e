package org.complaintdesk.tasklist.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Option;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lists to choose from that capabilities offer to forms. A field asks for a list as {@code facts.<name>}, so that its name
 * is a contract with whoever writes forms. A list is made up when somebody asks for it, and only once.
 */
public final class OptionLists {

  private final Map<String, Supplier<List<Option>>> lists;

  private OptionLists(Map<String, Supplier<List<Option>>> lists) {
    this.lists = lists;
  }

  /** Nothing to choose from. */
  public static OptionLists none() {
    return new OptionLists(Map.of());
  }

  /** One list of that name. */
  public static OptionLists of(String name, Supplier<List<Option>> list) {
    return new OptionLists(Map.of(name, SingletonSupplier.of(list)));
  }

  /** These and more. */
  public OptionLists and(OptionLists more) {
    Map<String, Supplier<List<Option>>> all = new HashMap<>(lists);
    all.putAll(more.lists);
    return new OptionLists(all);
  }

  /** The same as a reader sees them. */
  OptionLists seenThrough(MaskedView view) {
    Map<String, Supplier<List<Option>>> seen = new HashMap<>();
    lists.forEach((name, list) -> seen.put(name, SingletonSupplier.of(() -> view.masked(list.get()))));
    return new OptionLists(seen);
  }

  /** The names of all lists. */
  public Set<String> names() {
    return lists.keySet();
  }

  /** The list of that name; empty where there is none. */
  public List<Option> list(String name) {
    Supplier<List<Option>> list = lists.get(name);
    return list == null ? List.of() : list.get();
  }
}
