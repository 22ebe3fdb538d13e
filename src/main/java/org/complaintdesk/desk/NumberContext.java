package org.complaintdesk.desk;

import java.util.regex.Pattern;

/** What the words beside a number say of it. */
final class NumberContext {

  private static final int LOOKED_BACK = 24;
  private static final int LOOKED_AHEAD = 12;
  private static final Pattern CURRENCY_BEFORE = Pattern.compile(
      "(?i).*(?:[¥￥$€£]|(?<![a-z])(?:rmb|cny|usd|eur|hkd|gbp)|人民币|金额(?:为|是|:)?|(?<![a-z])amount(?: of)?) ?");
  private static final Pattern UNIT_AFTER = Pattern.compile(
      "(?i) ?(?:元(?!旦|宵)|块|圆|万(?!先|女)|亿|角|分(?!机|公司|局)钟?|秒|小时|天(?!天|津)|次(?!日)|条(?!件)"
          + "|户(?!主|名)|台(?!胞|湾)|个(?!人|体)|人(?!工|员)|米(?!先|女)|公里|兆|字节|岁|份|页|%|‰"
          + "|(?:yuan|rmb|cny|usd|eur|hkd|dollars?|euros?|[kmgt]i?b|[kmg]?bps|ms|bytes?|seconds?|minutes?|hours?|days?"
          + "|times|calls?|messages?|customers?|users?|rows?|metres?|meters?|km)(?![A-Za-z])).*");
  private static final Pattern ORDER_BEFORE = Pattern.compile(
      "(?i).*(?:(?:订单|工单|发票|运单|快递|合同)(?:编号|号码|号)?|(?:流水|批次|序列|案件|受理|单据?|编)号"
          + "|(?<![a-z])(?:(?:work ?)?orders?|tickets?|cases?|ref(?:erence)?|invoices?|requests?|serial|incidents?"
          + "|tracking|batch|complaints?)(?: ?(?:no|number|nr|id)s?)?)[ .:#为是\"“(=_-]{0,3}(?:is )?");
  private static final Pattern NUMBERED_WITH_LETTERS = Pattern.compile("(?:.*[^A-Za-z])?([A-Z]{2,6})[-_#]?");
  private static final Pattern NAMES_A_PERSONS_NUMBER =
      Pattern.compile("TEL|PHONE|MOBILE|MOB|CELL|FAX|QQ|WX|ID|NO|CALL|ACC|ACCT");
  private static final Pattern PASSPORT = Pattern.compile("(?s)(?:.*[^A-Za-z])?E[A-Z]");
  private static final int DIGITS_OF_A_PASSPORT = 7;

  private final String text;

  NumberContext(String text) {
    this.text = text;
  }

  /** Whether a currency stands before, or a currency or unit after. */
  boolean isAmount(int from, int to) {
    return CURRENCY_BEFORE.matcher(before(from)).matches() || UNIT_AFTER.matcher(after(to)).matches();
  }

  /** Whether it is called the number of an order or of something like it, or is written like one. */
  boolean isOrder(int from, String digits, boolean together) {
    String before = before(from);
    return ORDER_BEFORE.matcher(before).matches() || together && NumberShapes.beginsWithDate(digits)
        || isNumberedWithLetters(before, digits);
  }

  private static boolean isNumberedWithLetters(String before, String digits) {
    var letters = NUMBERED_WITH_LETTERS.matcher(before);
    return letters.matches() && !NAMES_A_PERSONS_NUMBER.matcher(letters.group(1)).matches()
        && !(digits.length() == DIGITS_OF_A_PASSPORT && PASSPORT.matcher(before).matches());
  }

  private String before(int place) {
    return text.substring(Math.max(0, place - LOOKED_BACK), place).replace('\n', ' ');
  }

  private String after(int place) {
    return text.substring(place, Math.min(text.length(), place + LOOKED_AHEAD)).replace('\n', ' ');
  }
}
