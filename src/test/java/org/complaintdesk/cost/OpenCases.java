package org.complaintdesk.cost;

import java.util.Map;
import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;
import org.complaintdesk.support.Stopwatch;

/** How much dearer a complaint, and a page of a task list, become when many cases are open. */
final class OpenCases implements Measurement {

  private static final int FEW = 100;
  private static final String PERSON = "junior";
  private static final String LIST = "My groups' tasks";
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  @Override
  public void take(Server desk, Readings readings) {
    new FileOfComplaints(FEW).importedAt(desk);
    double fewCpu = read(desk, readings, Figure.OPEN_FEW_CPU, Figure.PAGE_FEW);
    double fewPage = readings.of(Figure.PAGE_FEW).orElseThrow();
    readings.put(Figure.PAGE_TRANSLATED, translated(new Caller(desk.port())));
    int more = Options.open() - FEW;
    readings.put(Figure.IMPORT_PACE, more / new FileOfComplaints(more).importedAt(desk));
    readings.put(Figure.OPEN_CASES, Options.open());
    readings.put(Figure.OPEN_CPU_GROWTH, read(desk, readings, Figure.OPEN_MANY_CPU, Figure.PAGE_MANY) / fewCpu);
    readings.put(Figure.PAGE_GROWTH, readings.of(Figure.PAGE_MANY).orElseThrow() / fewPage);
  }

  private static double read(Server desk, Readings readings, Figure cpu, Figure page) {
    double milliseconds = Processor.milliseconds(Options.sample(), () -> desk.way().settledAtOnce());
    readings.put(cpu, milliseconds);
    readings.put(page, page(new Caller(desk.port())));
    return milliseconds;
  }

  /** What a page takes whose names are translated, as a share of one whose names are not. */
  private static double translated(Caller caller) {
    String list = caller.findsList(PERSON, LIST);
    Map<String, Double> medians = Stopwatch.medians(Map.of(CHINESE, () -> caller.opensInLanguage(PERSON, list, CHINESE),
        ENGLISH, () -> caller.opensInLanguage(PERSON, list, ENGLISH)));
    return medians.get(CHINESE) / medians.get(ENGLISH);
  }

  private static double page(Caller caller) {
    String list = caller.findsList(PERSON, LIST);
    return Stopwatch.medians(Map.of(LIST, () -> caller.opens(PERSON, list))).values().iterator().next();
  }
}
