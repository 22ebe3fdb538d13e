package org.complaintdesk.customer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.desk.DomainWord;
import org.jspecify.annotations.Nullable;

/** A row of a file of records. Whatever it is asked for and does not hold is a {@link RecordFault}. */
final class RecordRow {

  static final List<String> NUMBER_COLUMNS = List.of("number", "name", "homeRegion", "tier");
  static final List<String> SUBSCRIPTION_COLUMNS = List.of("number", "product");
  static final List<String> BILL_COLUMNS = List.of("number", "period", "amount");

  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@+ -]{1,64}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_WORD = 64;

  private final List<String> columns;
  private final List<String> cells;

  private RecordRow(List<String> columns, List<String> cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** @throws RecordFault naming the first column that is missing, or the last one when there are more cells */
  static RecordRow of(List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      int place = Math.min(cells.size(), columns.size() - 1);
      throw new RecordFault(columns.get(place), "columns", String.join(",", columns));
    }
    return new RecordRow(columns, cells);
  }

  CustomerNumber number() {
    String tier = optional("tier", LONGEST_WORD);
    return new CustomerNumber(dialled(), optional("name", LONGEST_TEXT), optional("homeRegion", LONGEST_WORD),
        tier == null ? null : tier(tier));
  }

  Subscription subscription() {
    return new Subscription(dialled(), required("product"));
  }

  Bill bill() {
    return new Bill(dialled(), period(), amount());
  }

  private String dialled() {
    String number = required("number");
    return DialledNumber.numberOrAccount(number).filter(known -> known.length() <= LONGEST_WORD)
        .orElseGet(() -> shortAccount(number));
  }

  /** Accounts on our own record may have fewer digits than those that customers name. */
  private static String shortAccount(String account) {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new RecordFault("number", "number");
    }
    return account;
  }

  private static CustomerTier tier(String id) {
    return DomainWord.find(CustomerTier.class, id).orElseThrow(() -> new RecordFault("tier", "tier",
        Stream.of(CustomerTier.values()).map(DomainWord::id).collect(Collectors.joining(", "))));
  }

  private YearMonth period() {
    try {
      return YearMonth.parse(required("period"));
    } catch (DateTimeException e) {
      throw new RecordFault("period", "period");
    }
  }

  private BigDecimal amount() {
    String amount = required("amount");
    if (!AMOUNT.matcher(amount).matches()) {
      throw new RecordFault("amount", "amount");
    }
    return new BigDecimal(amount);
  }

  private String required(String column) {
    String text = optional(column, LONGEST_TEXT);
    if (text == null) {
      throw new RecordFault(column, "empty");
    }
    return text;
  }

  private @Nullable String optional(String column, int limit) {
    String text = cells.get(columns.indexOf(column)).strip();
    if (text.length() > limit) {
      throw new RecordFault(column, "too-long", limit);
    }
    return text.isEmpty() ? null : text;
  }
}
