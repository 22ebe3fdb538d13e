package org.complaintdesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.deadline.QuickerColleague;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("NG-3: the page behind the link of a survey")
@ClockAt("2026-11-12 10:00")
class SurveyPageTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private SurveyDesk desk;

  @Test
  @DisplayName("shows what it is about and the questions in the customer's language, and nothing personal but the number (PR-1)")
  void questions() {
    String number = desk.asked(Channel.APP, "network");

    HttpResponse<String> page = get(desk.secret(number));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<html lang=\"zh-CN\">", number, "话费异常", "您对目前的网络信号和速度满意吗？", "2026-11-17 10:00（中国时间）")
        .doesNotContain("李", "1389311", "处理结果</dt>", "??");
    assertThat(page.body()).doesNotContain("<script").containsOnlyOnce("<form method=\"post\"");
    String english = desk.asked(Channel.EMAIL, "other", "en", CustomerTier.ORDINARY);
    assertThat(get(desk.secret(english)).body()).contains("<html lang=\"en\">", "How satisfied are you with how easily");
  }

  @Test
  @DisplayName("asks first what it needs, then what may stay open, and whether he would recommend us on a scale of its own")
  void order() {
    String page = get(desk.secret(desk.asked(Channel.APP, "service", "en", CustomerTier.ORDINARY))).body();

    assertThat(page.indexOf("name=\"verdict\"")).isPositive().isLessThan(page.indexOf("name=\"rating1\""));
    assertThat(page.indexOf("name=\"recommendation\"")).isGreaterThan(page.indexOf("name=\"rating4\""));
    assertThat(page).contains("How likely are you to recommend us to family or friends?", "0 – certainly not, 10 – certainly");
    assertThat(page.split("name=\"recommendation\"", -1)).as("0 to 10").hasSize(1 + 11);
    assertThat(page).contains("value=\"0\"", "value=\"10\"").doesNotContain("value=\"11\"", "checked");
  }

  @Test
  @DisplayName("confirms at the end what was answered, and nothing that was not; whoever opens the link later reads no answers")
  void confirmed() {
    String secret = desk.secret(desk.asked(Channel.APP, "service", "en", CustomerTier.ORDINARY));

    String thanks = post(secret, "verdict=dissatisfied&rating2=4&recommendation=0&escalate=yes&remark="
        + encoded("<b>Call me</b> ${7*7}")).body();

    assertThat(thanks).contains("No, I am not satisfied", "How satisfied are you with how quickly your complaint was handled?",
        "4 – satisfied", "0 on a scale from 0 to 10", "&lt;b&gt;Call me&lt;/b&gt; ${7*7}", "looked at by a higher level")
        .doesNotContain("How satisfied are you with the result", "5 – very satisfied", "<b>", "??", "<form");
    assertThat(get(secret).body()).doesNotContain("4 – satisfied", "Call me", "not satisfied");

    String bare = post(desk.secret(desk.asked(Channel.APP, "service")), "verdict=satisfied").body();
    assertThat(bare).contains("<dd>满意</dd>").doesNotContain("推荐", "意见或建议</dt>", "升级处理", "??");
  }

  @Test
  @DisplayName("is kept by no cache, found by no search engine, and tells its address to no other site")
  void headers() {
    HttpResponse<String> page = get(desk.secret(desk.asked(Channel.APP, "service")));

    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(send("GET", "/survey/style/page.css", BodyPublishers.noBody(), FORM, "en").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("takes an answer once; looking at it answers nothing")
  void answersOnce() {
    String number = desk.asked(Channel.APP, "service");
    String secret = desk.secret(number);
    get(secret);
    send("HEAD", "/survey/" + secret, BodyPublishers.noBody(), FORM, "en");
    assertThat(desk.runs(number)).isTrue();

    HttpResponse<String> thanks = post(secret, "verdict=dissatisfied&rating1=1&rating4=2&escalate=yes&remark="
        + encoded("还是不满意，\r\n请再核查。") + "&outcome=solved&satisfied=true&rating9=5");

    assertThat(thanks.statusCode()).isEqualTo(200);
    assertThat(thanks.body()).contains("感谢您的评价", number);
    assertThat(desk.handedBack(number)).containsEntry("satisfied", false).containsEntry("escalationDemanded", true);
    assertThat(desk.points(number)).containsExactly(1, 0, 0, 2);
    assertThat(desk.record(number).remark()).contains("还是不满意，\n请再核查。");

    HttpResponse<String> again = post(secret, "verdict=satisfied");
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("已提交过评价");
    assertThat(get(secret).statusCode()).isEqualTo(410);
    assertThat(desk.record(number).verdict()).contains(Verdict.DISSATISFIED);
    assertThat(cases.story(number)).containsOnlyOnce("survey-answered");
  }

  @Test
  @DisplayName("takes one of several answers that come at once")
  void atOnce() throws Exception {
    String number = desk.asked(Channel.APP, "service");
    String secret = desk.secret(number);
    Callable<Integer> answer = () -> post(secret, "verdict=satisfied").statusCode();

    List<Integer> answers = AtOnce.all(Collections.nCopies(4, answer));

    assertThat(answers).containsOnlyOnce(200)
        .allMatch(status -> List.of(200, 410, 409).contains(status), "taken, too late, or asked to try again");
    assertThat(post(secret, "verdict=satisfied").statusCode()).isEqualTo(410);
    assertThat(cases.story(number)).containsOnlyOnce("survey-answered");
  }

  @Test
  @DisplayName("asks to send an answer again where the case moved on in the same instant, and keeps nothing of it")
  void sameInstant(@Autowired QuickerColleague colleague) {
    String number = desk.asked(Channel.APP, "service", "en", CustomerTier.ORDINARY);
    String secret = desk.secret(number);
    colleague.isBusyWith(number);

    HttpResponse<String> page = post(secret, "verdict=satisfied&remark=Thanks");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("Thanks").contains("<form");
    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.OPEN);
    assertThat(cases.story(number)).doesNotContain("survey-answered", "survey-link-used");
    assertThat(post(secret, "verdict=satisfied&remark=Thanks").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      rating1=5                           | 请选择总体上是否满意
      verdict=perhaps                     | 请选择总体上是否满意
      verdict=satisfied&rating1=6         | 请在 1 至 5 分中选择一项
      verdict=satisfied&rating1=1%3Bdrop  | 请在 1 至 5 分中选择一项
      verdict=satisfied&recommendation=11 | 请在 0 至 10 分中选择一项
      verdict=satisfied&recommendation=-1 | 请在 0 至 10 分中选择一项
      verdict=satisfied&remark=a%00b      | 无法显示的字符
      verdict=satisfied&remark=a%1Bb      | 无法显示的字符""")
  @DisplayName("says what is wrong with an answer, and keeps nothing of it")
  void faults(String fields, String sentence) {
    String number = desk.asked(Channel.APP, "service");

    HttpResponse<String> page = post(desk.secret(number), fields);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(sentence).contains("<form");
    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.OPEN);
    assertThat(cases.story(number)).doesNotContain("survey-link-used");
    assertThat(desk.runs(number)).isTrue();
  }

  @Test
  @DisplayName("shows what was entered again, as text and never as a part of the page")
  void hostileInput() {
    String number = desk.asked(Channel.APP, "service", "en", CustomerTier.ORDINARY);
    String hostile = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";

    HttpResponse<String> page = post(desk.secret(number), "rating2=3&rating1=" + encoded(hostile) + "&verdict="
        + encoded(hostile) + "&escalate=" + encoded(hostile) + "&remark=" + encoded(hostile));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<script", "<img", "49").contains("&lt;script&gt;alert(1)", "${7*7}");
    assertThat(page.body()).containsPattern("name=\"rating2\" value=\"3\" checked");
  }

  @Test
  @DisplayName("a remark may have 1,000 characters and no more")
  void remarkLength() {
    String number = desk.asked(Channel.APP, "service");
    String secret = desk.secret(number);

    HttpResponse<String> tooLong = post(secret, "verdict=satisfied&remark=" + encoded("长".repeat(1001)));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("1,000 个字以内");

    assertThat(post(secret, "verdict=satisfied&remark=" + encoded("长".repeat(1000))).statusCode()).isEqualTo(200);
    assertThat(desk.record(number).remark()).contains("长".repeat(1000));
  }

  @Test
  @DisplayName("reads no long body, none of unknown length, and none of another kind")
  void bodies() {
    String secret = desk.secret(desk.asked(Channel.APP, "service"));

    assertThat(post(secret, "verdict=satisfied&remark=" + "x".repeat(20_000)).statusCode()).isEqualTo(413);
    BodyPublisher untold = BodyPublishers.fromPublisher(BodyPublishers.ofString("verdict=satisfied"));
    assertThat(send("POST", "/survey/" + secret, untold, FORM, "zh").statusCode()).isEqualTo(413);
    assertThat(send("POST", "/survey/" + secret, BodyPublishers.ofString("{}"), "application/json", "zh").statusCode())
        .isEqualTo(415);
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "OPTIONS"}) {
      assertThat(send(method, "/survey/" + secret, BodyPublishers.noBody(), FORM, "zh").statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%27%20or%201%3D1--", "%3Cscript%3E", "1",
      "page.css"})
  @DisplayName("an unknown link gets a friendly page in the reader's language")
  void unknown(String secret) {
    HttpResponse<String> page = send("GET", "/survey/" + secret, BodyPublishers.noBody(), FORM, "en-GB,en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("This link leads nowhere").doesNotContain("<script", "or 1=1");
    HttpResponse<String> chinese = send("POST", "/survey/" + secret, BodyPublishers.ofString("verdict=satisfied"), FORM,
        "zh-CN");
    assertThat(chinese.statusCode()).isEqualTo(404);
    assertThat(chinese.body()).contains("链接无效");
  }

  @Test
  @DisplayName("a link whose time is over, or whose complaint ended, gets a friendly page")
  void over() {
    String late = desk.asked(Channel.APP, "service");
    String lateSecret = desk.secret(late);
    String ended = desk.asked(Channel.APP, "service");
    desk.caseEnded(ended);
    assertThat(get(desk.secret(ended)).statusCode()).isEqualTo(410);

    DeskClock.now("2026-11-15 10:00");
    assertThat(get(lateSecret).statusCode()).isEqualTo(410);
    HttpResponse<String> answer = post(lateSecret, "verdict=satisfied");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("调查已结束", late);
    assertThat(desk.record(late).status()).isEqualTo(SurveyStatus.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/survey/../engine-rest/task", "/survey/..;/engine-rest/task",
      "/survey/%2e%2e/engine-rest/task", "/surveys", "/surveyx/1", "/survey", "/survey/", "/survey/a/b", "/survey/style/../../application.yml"})
  @DisplayName("opens nothing else")
  void nothingElse(String path) {
    HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody(), FORM, "en");
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("\"id\"", "complaint-desk", "Exception");
  }

  private HttpResponse<String> get(String secret) {
    return send("GET", "/survey/" + secret, BodyPublishers.noBody(), FORM, "en");
  }

  private HttpResponse<String> post(String secret, String fields) {
    return send("POST", "/survey/" + secret, BodyPublishers.ofString(fields), FORM, "en");
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body, String contentType,
      String language) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Content-Type", contentType).header("Accept-Language", language).method(method, body).build();
    try {
      return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
