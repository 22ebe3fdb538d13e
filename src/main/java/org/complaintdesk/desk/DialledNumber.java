package org.complaintdesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in the one form in which it is kept, looked for and compared, however it was written (IN-6).
 *
 * @param number as it is dialled within China: {@code 13893110023}, {@code 09318123456}, {@code 10086}; one of another
 *     country begins with + and the country
 * @param extension what is dialled after it, such as {@code 802}; null without
 */
public record DialledNumber(String number, @Nullable String extension) {

  /** Nobody at the desk could read it aloud. */
  private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9０-９]]");
  private static final Pattern FROM_A_SPREADSHEET = Pattern.compile("(?:'|=?\")?(.*?)(?:\\.0+)?\"?");
  private static final Pattern SCHEME = Pattern.compile("(?i)tel:\\s*");
  private static final Pattern NAMED_EXTENSION = Pattern.compile(
      "(?i)(.*\\d\\)?)[ ,;:.(-]*(?:转接?|分机号?|内线|ext(?:ension|n)?|(?<=\\d{7} ?)x|#)[ .:=#]*(?:分机号?)?[ .:]*(\\d{1,8})"
          + " ?(?:分机)?\\)?");
  private static final Pattern EXTENSION_AFTER_AREA_CODE = Pattern.compile(
      "((?:\\(?\\+?86\\)?[ -]*)?\\(?0?[1-9]\\d{1,2}\\)?[ -]?\\d{7,8})[ -]+(\\d{1,6})");
  private static final Pattern LAST_GROUP = Pattern.compile("(.*\\d\\)?)[ -]+(\\d{1,6})");
  private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("\\(?\\+?\\(?\\d[\\d ().-]*");
  private static final Pattern SHORT_GROUP_AT_A_DOT = Pattern.compile("(?<!\\d)\\d{1,2}\\.|\\.\\d{1,2}(?!\\d)");
  private static final Pattern AREA_CODE_AND_STROKE = Pattern.compile("(0\\d{2,3})/");
  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}");
  private static final Pattern SIGNS = Pattern.compile("[ ().-]+");

  private static final Pattern MOBILE = Pattern.compile("0?(1[3-9]\\d{9})");
  private static final Pattern WITH_AREA_CODE = Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)\\d{7,8}");
  /** Some are dialled with the area code of a place as well: 0931-12345. */
  private static final Pattern SERVICE = Pattern.compile("(?:0(?:10|2\\d|[3-9]\\d\\d))?(?:1[12]\\d|1\\d{4}|9[56]\\d{3})"
      + "|1[01]\\d{4}|10086\\d{1,3}|1010\\d{4}|9[56]\\d{4,6}|[48]00\\d{7}|106[0-35-9]\\d{2,11}");
  private static final Pattern ALIKE_EVERYWHERE = Pattern.compile("[48]00\\d{7}");
  private static final Pattern WITHOUT_AREA_CODE = Pattern.compile("[1-9]\\d{4,7}");
  /** Sent from or to things rather than people, and numbers of firms that grow longer with every year. */
  private static final Pattern LONGER = Pattern.compile("10\\d{7,13}|14\\d{11}|9[56]\\d{7,12}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@-]+");
  private static final Pattern ACCOUNT_OF_DIGITS = Pattern.compile("[\\d -]+");
  private static final int DIGITS_OF_AN_ACCOUNT = 4;
  private static final int SHORTEST_WITH_EXTENSION = 7;
  private static final int SHORTEST_FROM_ABROAD = 5;

  /** The number that is written there; empty when it is none, or more than one. */
  public static Optional<DialledNumber> of(String written) {
    if (OTHER_DIGIT.matcher(written).find()) {
      return Optional.empty();
    }
    String plain = plain(written);
    Optional<DialledNumber> named = withExtension(NAMED_EXTENSION, plain).or(
        () -> withExtension(EXTENSION_AFTER_AREA_CODE, plain));
    if (named.isPresent()) {
      return named;
    }
    Optional<DialledNumber> whole = dialled(plain).map(number -> new DialledNumber(number, null));
    return whole.isPresent() ? whole : withExtension(LAST_GROUP, plain);
  }

  /**
   * The form in which a number or account is kept: that of the number, or the account – letters, digits and
   * {@code . _ @ -} with at least four digits, such as that of a broadband line; empty when it is neither.
   */
  public static Optional<String> numberOrAccount(String written) {
    return of(written).map(DialledNumber::written).or(() -> account(written));
  }

  /** A number in its one form, an account as it is, and whatever is neither as it is written. */
  public static String inChina(String written) {
    return numberOrAccount(written).orElse(written);
  }

  /** What is looked for where extensions are left aside: the number alone, or whatever else is written. */
  public static String withoutExtension(String written) {
    return of(written).map(DialledNumber::number).orElseGet(() -> inChina(written));
  }

  /** Whether it is a number of a service – 120, 10086, 95588, 400… – and says nothing about a customer. */
  public boolean isService() {
    return SERVICE.matcher(number).matches();
  }

  /** Whether a service is called there, of which there is no customer. */
  public static boolean isService(String written) {
    return of(written).filter(DialledNumber::isService).isPresent();
  }

  /** The number with its extension, as it is shown and sent: {@code 09318123456-802}. */
  public String written() {
    return extension == null ? number : number + "-" + extension;
  }

  /** The same of a number and an extension that are kept apart; null where there is no number. */
  public static @Nullable String written(@Nullable String number, @Nullable String extension) {
    return number == null ? null : new DialledNumber(number, extension).written();
  }

  /** The digits by which it may stand in a text, none of a service. */
  List<String> spellings() {
    if (isService()) {
      return List.of();
    }
    String digits = number.startsWith("+") ? number.substring(1) : number;
    String abroad = "86" + (number.startsWith("0") ? number.substring(1) : number);
    return number.startsWith("+") ? List.of(digits, "00" + digits) : List.of(digits, abroad, "00" + abroad);
  }

  private static String plain(String written) {
    String folded = FoldedText.of(written).text().strip();
    Matcher cell = FROM_A_SPREADSHEET.matcher(SCHEME.matcher(folded).lookingAt()
        ? SCHEME.matcher(folded).replaceFirst("") : folded);
    return cell.matches() ? cell.group(1).strip() : folded;
  }

  private static Optional<DialledNumber> withExtension(Pattern form, String plain) {
    Matcher found = form.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    return dialled(found.group(1)).filter(number -> form != LAST_GROUP || number.length() >= SHORTEST_WITH_EXTENSION)
        .map(number -> new DialledNumber(number, found.group(2)));
  }

  /** One number and nothing else, in its one form. */
  private static Optional<String> dialled(String plain) {
    String spaced = AREA_CODE_AND_STROKE.matcher(plain).replaceFirst("$1-");
    if (!DIGITS_AND_SIGNS.matcher(spaced).matches() || SHORT_GROUP_AT_A_DOT.matcher(spaced).find()
        || DATE.matcher(spaced).matches()) {
      return Optional.empty();
    }
    String bare = SIGNS.matcher(spaced).replaceAll("");
    if (bare.startsWith("+")) {
      return international(bare.substring(1));
    }
    if (bare.startsWith("00")) {
      return international(bare.substring(2));
    }
    return national(bare).or(() -> bare.startsWith("86") ? international(bare) : Optional.empty());
  }

  private static Optional<String> international(String digits) {
    return digits.startsWith("86") ? ofChina(digits.substring(2)) : ForeignNumbers.find("+" + digits);
  }

  /** Area codes lose their 0 when dialled from abroad; numbers that are dialled alike everywhere have none. */
  private static Optional<String> ofChina(String digits) {
    boolean areaCodeLacksZero = !digits.startsWith("0") && !ALIKE_EVERYWHERE.matcher(digits).matches();
    return (areaCodeLacksZero ? national("0" + digits) : Optional.<String>empty())
        .or(() -> national(digits).filter(number -> number.length() >= SHORTEST_FROM_ABROAD));
  }

  private static Optional<String> national(String digits) {
    Matcher mobile = MOBILE.matcher(digits);
    if (mobile.matches()) {
      return Optional.of(mobile.group(1));
    }
    boolean dialled = WITH_AREA_CODE.matcher(digits).matches() || SERVICE.matcher(digits).matches()
        || WITHOUT_AREA_CODE.matcher(digits).matches() || LONGER.matcher(digits).matches();
    return dialled ? Optional.of(digits) : Optional.empty();
  }

  private static Optional<String> account(String written) {
    String plain = FoldedText.of(written).text().strip();
    String account = ACCOUNT_OF_DIGITS.matcher(plain).matches() ? SIGNS.matcher(plain).replaceAll("") : plain;
    long digits = account.chars().filter(character -> character >= '0' && character <= '9').count();
    boolean isOne = ACCOUNT.matcher(account).matches() && digits >= DIGITS_OF_AN_ACCOUNT;
    return isOne && !OTHER_DIGIT.matcher(written).find() ? Optional.of(account) : Optional.empty();
  }
}
