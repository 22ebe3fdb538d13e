package org.complaintdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintdesk.outage.PostOffice.Letter;
import org.complaintdesk.outage.Senders.Sent;

/** What became of the tickets that were acknowledged, and of the letters to those who sent them. */
final class Balance {

  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("drill.wait", 12));
  private static final long PAUSE_MS = 1_000;
  private static final long NANOS = 1_000_000_000;

  private final Knocking desk;
  private final Map<String, Sent> sent;
  private final PostOffice post;
  private final Map<String, Long> counts = new TreeMap<>();

  Balance(Knocking desk, Senders senders, PostOffice post) {
    this.desk = desk;
    this.sent = senders.acknowledged();
    this.post = post;
  }

  /** Prints it; lost or doubled tickets and lost letters fail, a doubled letter has the Message-ID of the first. */
  void assertGood(String what) throws InterruptedException {
    countTickets();
    countLetters();
    System.out.printf("%s: %s%n", what, counts);
    assertThat(counts).containsEntry("tickets lost", 0L).containsEntry("tickets doubled", 0L)
        .containsEntry("tickets without a process", 0L).containsEntry("letters lost", 0L);
  }

  /** Who sends the same again is given the same ticket if it was kept, and a new one if it was lost. */
  private void countTickets() {
    long tickets = desk.countOfTickets();
    long processes = desk.countOfCases();
    long lost = 0;
    for (Map.Entry<String, Sent> one : sent.entrySet()) {
      HttpResponse<String> again = desk.sendTicket(one.getKey(), one.getValue().address());
      boolean same = again.statusCode() == 200
          && Knocking.json(again).path("id").asText().equals(one.getValue().number());
      lost += same ? 0 : 1;
    }
    counts.put("tickets", (long) sent.size());
    counts.put("tickets lost", lost);
    counts.put("tickets doubled", tickets - sent.size() + lost);
    counts.put("tickets without a process", tickets - processes);
  }

  private void countLetters() throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (lettersLost() > 0 && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MS);
    }
    List<Letter> letters = post.letters();
    Map<String, Long> copies =
        letters.stream().collect(Collectors.groupingBy(Letter::id, Collectors.counting()));
    Map<String, Letter> first = new HashMap<>();
    letters.forEach(letter -> first.putIfAbsent(letter.recipient(), letter));
    List<Long> delays = sent.values().stream().filter(one -> first.containsKey(one.address()))
        .map(one -> first.get(one.address()).nanos() - one.nanos()).toList();
    counts.put("letters", (long) letters.size());
    counts.put("letters lost", lettersLost());
    counts.put("letters sent again", copies.values().stream().mapToLong(copy -> copy - 1).sum());
    counts.put("letters late by a minute", delays.stream().filter(delay -> delay > LATE.toNanos()).count());
    counts.put("seconds of the latest", delays.stream().mapToLong(Long::longValue).max().orElse(0) / NANOS);
  }

  private long lettersLost() {
    var recipients = post.letters().stream().map(Letter::recipient).collect(Collectors.toSet());
    return sent.values().stream().filter(one -> !recipients.contains(one.address())).count();
  }
}
