package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.intake.Client.Answer;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much longer a page of the list takes with 100,000 tickets than with 100. Not among the tests of every build:
 * {@code mvn test -Dtest=TicketListBenchmark}.
 */
@DeskTest
@DisplayName("The list over 100,000 tickets against 100")
class TicketListBenchmark {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 30;
  private static final List<String> REQUESTS = List.of(
      "", "sort=creationDate", "offset=60", "status=closed", "status=acknowledged", "severity=Major",
      "channel.name=app", "complaintType=network.signal", "contactNumber=13800000042",
      "externalIdentifier.id=benchmark-42", "creationDate.gt=2026-01-01T00:00:00Z&creationDate.lt=2026-01-01T12:00:00Z",
      "status=closed,resolved", "externalIdentifier.owner=benchmark", "limit=100");

  @LocalServerPort
  private int port;

  @Autowired
  private JdbcClient database;

  @Test
  void aPageTakesAboutAsLong() {
    Map<String, Double> few = measuredWith(1, FEW);
    Map<String, Double> many = measuredWith(FEW + 1, MANY);

    System.out.printf("%-90s %8s %8s %6s%n", "median, ms", FEW, MANY, "ratio");
    REQUESTS.forEach(request -> System.out.printf("%-90s %8.1f %8.1f %6.1f%n", request.isEmpty() ? "(all)" : request,
        few.get(request), many.get(request), many.get(request) / few.get(request)));
  }

  private Map<String, Double> measuredWith(int first, int last) {
    fill(first, last);
    Client api = new Client(port, "api");
    Map<String, Double> medians = new LinkedHashMap<>();
    for (int i = 0; i < WARM_UP; i++) {
      REQUESTS.forEach(request -> took(api, request));
    }
    for (String request : REQUESTS) {
      double[] times = new double[ROUNDS];
      Arrays.setAll(times, round -> took(api, request));
      Arrays.sort(times);
      medians.put(request, times[ROUNDS / 2]);
    }
    return medians;
  }

  private static double took(Client api, String request) {
    long begin = System.nanoTime();
    Answer answer = api.list(request);
    long end = System.nanoTime();
    assertThat(answer.status()).isBetween(200, 206);
    return (end - begin) / 1e6;
  }

  /** Tickets as they lie there in years: a minute apart, nine of ten closed. */
  private void fill(int first, int last) {
    database.sql("""
        insert into complaint (number, version, channel, language, customer_tier, name, contact_number, affected_number,
          home_region, subject, detail, complaint_type, impact, attribution_confirmed, received_at, registered_at,
          registered_by, changed_at, status)
        select 'B' || lpad(cast(x as varchar), 9, '0'), 0, case when mod(x, 3) = 0 then 'APP' else 'PHONE' end, 'zh-CN',
          'ORDINARY', '李明', '138' || lpad(cast(x as varchar), 8, '0'), '139' || lpad(cast(x as varchar), 8, '0'),
          'lanzhou', '通话断续 ' || x, '每晚通话断续。', case when mod(x, 2) = 0 then 'network.signal' else 'tariff.package' end,
          case when mod(x, 2) = 0 then 'DEGRADED' else 'INCONVENIENCE' end, false,
          dateadd('MINUTE', x, timestamp with time zone '2025-12-01 00:00:00+00'),
          dateadd('MINUTE', x, timestamp with time zone '2025-12-01 00:00:00+00'), 'api',
          dateadd('MINUTE', x, timestamp with time zone '2025-12-02 00:00:00+00'),
          case when mod(x, 10) = 0 then 'REGISTERED' else 'ARCHIVED' end
        from system_range(?, ?)""").params(first, last).update();
    database.sql("""
        insert into complaint_status_change (complaint_number, position, status, changed_at)
        select number, 0, status, registered_at from complaint c where number between ? and ?""")
        .params(number(first), number(last)).update();
    database.sql("""
        insert into ticket (complaint_number, severity) select number, 'Major' from complaint
        where number between ? and ?""").params(number(first), number(last)).update();
    database.sql("""
        insert into ticket_external_identifier (complaint_number, position, identifier, owner)
        select number, 0, 'benchmark-' || cast(substring(number, 2) as int), 'benchmark' from complaint
        where number between ? and ?""").params(number(first), number(last)).update();
    database.sql("analyze").update();
  }

  private static String number(int serial) {
    return "B%09d".formatted(serial);
  }
}
