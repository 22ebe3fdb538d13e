package org.complaintdesk.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file is read in an encoding in which it is language, or its encoding is asked for")
class ImportEncodingTest {

  private static final String MAPPING = """
      {"externalIdentifier.id": 1, "externalIdentifier.owner": {"value": "care"}, "severity": {"value": "Minor"},
       "description": 2}""";

  private final StatedFile stated = new StatedFile(MAPPING);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ISO-8859-1, Müller réseau", "ISO-8859-1, Connexion coupée à chaque soirée", "windows-1252, it’s café–noir",
      "ISO-8859-1, Größe der Störung", "ISO-8859-1, ação não reações", "Big5, 網路每天晚上斷線請儘快處理",
      "Big5, 客戶抱怨帳單金額不正確", "Shift_JIS, 毎晩インターネットが切れます", "Shift_JIS, ﾈｯﾄ ｶﾞ ｷﾚﾙ", "EUC-JP, 回線が毎晩切れる",
      "EUC-KR, 매일 밤 인터넷이 끊어집니다", "EUC-KR, 요금이 잘못 청구되었습니다", "windows-1251, Интернет не работает каждый вечер",
      "EUC-KR, 인터넷 속도가 너무 느려요 매일 저녁 여덟시 이후", "EUC-KR, 데이터 요금제 변경이 적용되지 않았습니다", "EUC-KR, 김민수",
      "EUC-KR, 서울특별시 강남구 홍길동", "EUC-JP, 料金請求", "ISO-8859-6, الانترنت بطيء", "Big5, 王先生",
      "KOI8-R, Интернет не работает каждый вечер", "ISO-8859-7, Το δίκτυο δεν λειτουργεί", "TIS-620, อินเทอร์เน็ตช้า"})
  @DisplayName("what would become gibberish in Chinese is not guessed at")
  void gibberish(String encoding, String text) {
    byte[] file = ("no,text\n1," + text + "\n2," + text + "\n").getBytes(Charset.forName(encoding));

    assertThatThrownBy(() -> stated.examined(file)).isInstanceOfSatisfying(TicketFault.class, fault ->
        assertThat(fault.code()).isIn("unknown-encoding", "encoding-unsure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"宽带每晚掉线，请尽快处理", "没有信号", "王先生", "话费多扣了三十元，要求退费", "张伟 李娜 兰州市城关区",
      "客户反映𠮷先生家宽带故障。", "手机无法上网", "套餐未生效", "余额不足", "强制开通彩铃业务，要求退订并退还话费", "短信收不到", "机顶盒黑屏",
      "宽带网速慢", "资费争议", "营业厅服务态度差", "信号弱"})
  @DisplayName("Chinese in GB18030 is found, also where it is short")
  void chinese(String text) {
    byte[] file = ("no,text\n1," + text + "\n").getBytes(Charset.forName("GB18030"));

    assertThat(stated.examined(file).form().encoding()).isEqualTo("GB18030");
    assertThat(stated.tickets(file)).extracting(TroubleTicket::description).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Müller réseau", "Интернет не работает", "毎晩切れる", "매일 밤", "網路斷線", "é"})
  @DisplayName("every language is welcome in UTF-8")
  void utf8(String text) {
    assertThat(stated.tickets("no,text\n1," + text + "\n")).extracting(TroubleTicket::description).containsExactly(text);
  }

  @Test
  @DisplayName("two bytes that are one letter in UTF-8 and a usual word of Chinese in GB18030 are asked about")
  void eitherWay() {
    stated.refused("no,text\n1,一些\n".getBytes(Charset.forName("GB18030")), "encoding", "encoding-unsure");
  }

  @ParameterizedTest
  @CsvSource({"Big5, 網路斷線", "big5, 網路斷線", "Shift_JIS, 切れる", "ISO-8859-1, Müller", "windows-1252, it’s", "EUC-KR, 매일"})
  @DisplayName("other encodings are read when they are stated")
  void otherEncodings(String encoding, String text) {
    stated.encoding = encoding;

    assertThat(stated.tickets(("no,text\n1," + text + "\n").getBytes(Charset.forName(encoding))))
        .extracting(TroubleTicket::description).containsExactly(text);
  }

  @Test
  @DisplayName("what was lost before it came to us is a rejection: nobody can read it any more")
  void lostCharacters() {
    for (String lost : new String[] {"M\uFFFDller", "锟斤拷锟斤拷"}) {
      byte[] file = ("no,text\n1,a\n2," + lost + "\n").getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> stated.tickets(file)).isInstanceOfSatisfying(TicketFault.class,
          fault -> assertThat(fault.field() + " " + fault.code()).isEqualTo("description lost-character"));
    }
  }

  @ParameterizedTest(name = "{1} taken for {0}")
  @CsvSource({"ISO-8859-1, 宽带每晚掉线", "ISO-8859-1, Müller réseau", "windows-1252, Größe", "windows-1252, it’s slow",
      "windows-1252, 宽带每晚掉线，请尽快处理", "ISO-8859-1, Интернет не работает", "windows-1252, 매일 밤 인터넷이",
      "GB18030, 宽带每晚掉线，请尽快处理", "GB18030, 网络很慢", "ISO-8859-1, 毎晩切れる"})
  @DisplayName("UTF-8 that an earlier program took for another encoding and saved as UTF-8 once more is a rejection")
  void savedTwice(String taken, String text) {
    rejected(mistaken(text, StandardCharsets.UTF_8, taken), "saved-twice");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, 宽带每晚掉线，请尽快处理", "windows-1252, 我的网络很慢"})
  @DisplayName("so is Chinese in GB18030 that was taken for a western encoding")
  void chineseSavedTwice(String taken, String text) {
    rejected(mistaken(text, Charset.forName("GB18030"), taken), "saved-twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"????", "？？？", "???? ?? ???", "????，???"})
  @DisplayName("a text of nothing but question marks was lost by an earlier program")
  void questionMarks(String text) {
    rejected(text, "lost-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"„MENÜ“ – à la carte", "ÀÉÎÕÜ", "¿Qué pasó? ¡Años!", "naïve café…", "Straße–Größe", "联通一些问题",
      "为什么还没有人来修？？？", "Why??? 10 €", "«Où êtes-vous?»", "São Paulo – ação", "瀹藉", "Ça «va»…", "ÄÖÜ“", "¥100 §5 ©®™", "×÷±°",
      "Đà Nẵng", "Łódź", "Ã", "Â", "网速1½倍", "一些人些许联想"})
  @DisplayName("what only looks a little like it is taken")
  void onlyAlike(String text) {
    assertThat(stated.tickets("no,text\n1,\"" + text + "\"\n")).extracting(TroubleTicket::description)
        .containsExactly(text);
  }

  /** What becomes of the text where its bytes are taken for another encoding; what that one does not know stays a byte. */
  private static String mistaken(String text, Charset written, String taken) {
    StringBuilder read = new StringBuilder();
    if (Charset.forName(taken).newEncoder().maxBytesPerChar() > 1) {
      return new String(text.getBytes(written), Charset.forName(taken));
    }
    for (byte one : text.getBytes(written)) {
      String character = new String(new byte[] {one}, Charset.forName(taken));
      read.append(character.equals("\uFFFD") ? String.valueOf((char) (one & 0xff)) : character);
    }
    return read.toString();
  }

  private void rejected(String text, String code) {
    byte[] file = ("no,text\n1,a\n2,\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> stated.tickets(file)).as(text).isInstanceOfSatisfying(TicketFault.class,
        fault -> assertThat(fault.field() + " " + fault.code()).isEqualTo("description " + code));
  }
}
