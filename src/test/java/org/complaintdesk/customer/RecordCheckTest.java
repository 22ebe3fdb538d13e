package org.complaintdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@DisplayName("Number, subscription and bill of a complaint are held against our records (CL-3)")
class RecordCheckTest {

  private static final String LI_MING = "李明";
  private static final String NUMBER = "13893112345";
  private static final String UNKNOWN_NUMBER = "The affected number is not in our records.";
  private static final String OTHER_NAME = "The name given is not the one on record for the affected number.";
  private static final String OTHER_PRODUCT =
      "The product complained about is not among the subscriptions of the affected number.";
  private static final String NO_BILL = "Our records hold no bill of 2026-10 for the affected number.";
  private static final String TOO_MUCH = "The amount in dispute is higher than the whole bill of 2026-10.";

  @Autowired
  private CustomerRecords records;
  @Autowired
  private RecordCheckSectionSource check;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Complaints complaints;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Work work;
  @Autowired
  private CustomersOnRecord customers;
  @Autowired
  private PlatformTransactionManager transactions;

  @TempDir
  private Path path;

  @BeforeEach
  void ourRecords() {
    DeskClock.now("2026-11-12 10:00");
    RecordFolder folder = new RecordFolder(path);
    folder.numbers("13893112345,李明,lanzhou,ordinary", "0931-4610700,Ann Lee,,key-account", "GS-LZ-0093-1,,,");
    folder.subscriptions("13893112345,畅享 59元 套餐", "13893112345,WAP视频会员", "0931-4610700,专线");
    folder.bills("13893112345,2026-10,59.90", "13893112345,2026-08,1200", "0931-4610700,2026-09,4000");
    records.replaceBy(List.of(folder.location()));
  }

  @AfterEach
  void noRecords() {
    ClockUtil.reset();
    customers.forgotten();
  }

  @Test
  @DisplayName("nothing is said when everything agrees")
  void everythingAgrees() {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou",
        Map.of("product", "wap 视频", "billPeriod", "2026-10", "disputedAmount", "59.9"))).isEmpty();
  }

  @Test
  @DisplayName("nothing is said of what the complaint leaves open")
  void nothingGiven() {
    assertThat(flagged(LI_MING, null, "baiyin", Map.of("product", "彩铃", "billPeriod", "2026-10"))).isEmpty();
    assertThat(flagged(null, NUMBER, null, Map.of())).isEmpty();
    assertThat(flagged(null, NUMBER, "lanzhou", Map.of("product", " ", "billPeriod", "上个月"))).isEmpty();
  }

  @Test
  @DisplayName("nothing is said of what the record leaves open")
  void nothingOnRecord() {
    assertThat(flagged("赵明远", "GS-LZ-0093-1", "baiyin", Map.of())).isEmpty();
  }

  @Test
  @DisplayName("nothing is said at all while we hold no records")
  void noRecordsAtAll() {
    noRecords();

    assertThat(flagged("赵明远", "13893110000", "baiyin", Map.of("product", "彩铃", "billPeriod", "2026-10"))).isEmpty();
  }

  @Test
  @DisplayName("a number that is not ours is flagged, and nothing else of it")
  void numberNotOnRecord() {
    assertThat(flagged("赵明远", "13893110000", "baiyin", Map.of("product", "彩铃"))).containsExactly(UNKNOWN_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10086", "120", "95588", "400-123-4567"})
  @DisplayName("the number of a service is nobody's, and not flagged for that")
  void service(String number) {
    assertThat(flagged("赵明远", number, "baiyin", Map.of("product", "彩铃"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13893112345", "138 9311 2345", "138-9311-2345", "+86 138 9311 2345", "0086 13893112345"})
  @DisplayName("a number is found however it is written")
  void numberAsWritten(String written) {
    assertThat(flagged(LI_MING, written, "lanzhou", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"09314610700", "0931-4610700", "+86 931 4610700"})
  @DisplayName("so is one with an area code")
  void landlineAsWritten(String written) {
    assertThat(flaggedOf(CustomerTier.KEY_ACCOUNT, "Ann Lee", written, "lanzhou", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"李明", "李 明", "李先生", "女士"})
  @DisplayName("the name on record, its family name and a bare form of address agree")
  void nameAgrees(String name) {
    assertThat(flagged(name, NUMBER, "lanzhou", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"李小明", "王先生", "李", "Ann Lee"})
  @DisplayName("another name is flagged, without telling the one on record")
  void nameDiffers(String name) {
    assertThat(flagged(name, NUMBER, "lanzhou", Map.of())).containsExactly(OTHER_NAME);
  }

  @Test
  @DisplayName("capital letters make no other name")
  void capitalLetters() {
    assertThat(flaggedOf(CustomerTier.KEY_ACCOUNT, "ANN LEE", "0931-4610700", null, Map.of())).isEmpty();
  }

  @Test
  @DisplayName("another home region is flagged by its label")
  void regionDiffers() {
    assertThat(flagged(LI_MING, NUMBER, "baiyin", Map.of()))
        .containsExactly("The home region of the case is Baiyin, but our records say Lanzhou.");
  }

  @Test
  @DisplayName("another customer tier is flagged by its label")
  void tierDiffers() {
    assertThat(flagged("Ann Lee", "0931-4610700", "lanzhou", Map.of())).singleElement().asString()
        .startsWith("The customer tier of the case is ").contains("rdinary", "ey account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"彩铃", "79元套餐"})
  @DisplayName("a product that the number is not subscribed to is flagged")
  void productNotSubscribed(String product) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("product", product))).containsExactly(OTHER_PRODUCT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"59元套餐", "WAP视频会员每月15元", "wap视频会员"})
  @DisplayName("a product that holds the subscription's name, or is held by it, agrees")
  void productSubscribed(String product) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("product", product))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026/9", "2026年9月账单"})
  @DisplayName("a month of which this number has no bill is flagged")
  void noBill(String period) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("billPeriod", period)))
        .containsExactly(NO_BILL.replace("2026-10", "2026-09"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11", "2019-01", "五年前", "2026-08至2026-09"})
  @DisplayName("of a month without any bills on record, and of what is no single month, nothing is said")
  void noBillsOfThatMonth(String period) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("billPeriod", period, "disputedAmount", "9999"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"59.91", "60", "180元"})
  @DisplayName("more in dispute than the whole bill is flagged")
  void amountAboveTheBill(String amount) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("billPeriod", "2026-10", "disputedAmount", amount)))
        .containsExactly(TOO_MUCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18", "59.90", "每月15元, 共6个月90元", "不清楚"})
  @DisplayName("up to the bill, and what is no single amount, is not")
  void amountWithinTheBill(String amount) {
    assertThat(flagged(LI_MING, NUMBER, "lanzhou", Map.of("billPeriod", "2026-10", "disputedAmount", amount)))
        .isEmpty();
  }

  @Test
  @DisplayName("everything that differs is told, names and numbers never (PR-1)")
  void allAtOnceAndMasked() {
    List<String> flagged = flagged("赵明远", NUMBER, "baiyin",
        Map.of("product", "彩铃", "billPeriod", "2026-10", "disputedAmount", "60"));

    assertThat(flagged).hasSize(4).contains(OTHER_NAME, OTHER_PRODUCT, TOO_MUCH);
    assertThat(String.join(" ", flagged)).doesNotContain("赵明远", LI_MING, NUMBER, "2345", "59.9");
  }

  @Test
  @DisplayName("a Chinese reader gets Chinese (IN-10)")
  void inChinese() {
    String number = received(CustomerTier.ORDINARY, LI_MING, NUMBER, "baiyin", Map.of("billPeriod", "2026-09"));

    RecordCheckSection section = new TransactionTemplate(transactions).execute(
        status -> check.of(complaints.get(new CaseNumber(number)), Locale.SIMPLIFIED_CHINESE));

    assertThat(section.facts()).containsOnly(Map.entry("mismatches",
        List.of("本案归属地为白银，而我方记录为兰州。", "我方记录中该故障号码没有 2026-09 账期的账单。")));
  }

  @Test
  @DisplayName("what the agent adds in the review is held against the records for the next step")
  void laterDetails() {
    String number = cases.received("tariff.billing-error", Channel.PHONE, Map.of("disputedAmount", "80"));
    assertThat(flaggedIn(number, "review-content")).isEmpty();

    agents.reviewedAndAccepted(number);

    assertThat(cases.details(number)).containsEntry("billPeriod", "2026-10");
    assertThat(flaggedIn(number, "settle-or-draft")).containsExactly(TOO_MUCH);
  }

  @Test
  @DisplayName("the records that come with the sample cases make four of them differ, so that people see it")
  void sampleRecords() {
    records.replaceBy(List.of("classpath:demo/records/"));

    assertThat(flagged("陈志强", "13893110846", "lanzhou", Map.of())).containsExactly(OTHER_NAME);
    assertThat(flagged("梁女士", "13893110074", "province-head-office", Map.of())).containsExactly(UNKNOWN_NUMBER);
    assertThat(flagged("何女士", "13893110378", "qingyang", Map.of("product", "游戏包月"))).containsExactly(OTHER_PRODUCT);
    assertThat(flagged("魏振华", "13893110964", "pingliang", Map.of("billPeriod", "2026-10", "disputedAmount", "180")))
        .containsExactly(TOO_MUCH);
    assertThat(flagged("王建国", "13893110023", "lanzhou", Map.of("billPeriod", "2026-10", "disputedAmount", "18")))
        .isEmpty();
  }

  /** What the agent who reviews such a complaint reads. */
  private List<String> flagged(@Nullable String name, @Nullable String affectedNumber, @Nullable String region,
      Map<String, String> details) {
    return flaggedOf(CustomerTier.ORDINARY, name, affectedNumber, region, details);
  }

  private List<String> flaggedOf(CustomerTier tier, @Nullable String name, @Nullable String affectedNumber,
      @Nullable String region, Map<String, String> details) {
    return flaggedIn(received(tier, name, affectedNumber, region, details), "review-content");
  }

  private String received(CustomerTier tier, @Nullable String name, @Nullable String affectedNumber,
      @Nullable String region, Map<String, String> details) {
    return handling.register(NewComplaint
        .of(Channel.PHONE, ClockUtil.getCurrentTime().toInstant(), "话费异常", "本月账单多出一笔不明扣费。", new Login("test"))
        .customer(name, tier).contact("13893110001", null).affected(affectedNumber, region)
        .details(details).build()).number().value();
  }

  private List<String> flaggedIn(String number, String task) {
    try {
      JsonNode facts = new ObjectMapper().readTree(work.facts(number, task));
      assertThat(facts.path("mismatches").isArray()).isTrue();
      return Stream.of(new ObjectMapper().convertValue(facts.path("mismatches"), String[].class)).toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
