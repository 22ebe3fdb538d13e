package org.complaintdesk.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.desk.FormOfAddress;
import org.complaintdesk.story.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Holds the number, subscription and bill that a complaint names against our records and flags what does not agree, for
 * a person to judge (CL-3). Nothing is said of what the complaint leaves open or what we hold no records of. The
 * sentences name neither customers nor numbers (PR-1).
 */
@Component
class RecordCheck {

  /** Names of details, see the table {@code required-details} (CL-4). */
  private static final String PRODUCT = "product";
  private static final String BILL_PERIOD = "billPeriod";
  private static final String DISPUTED_AMOUNT = "disputedAmount";

  /** A month as people write it: 2026-10, 2026/10, 2026年10月. */
  private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-/.年 ]{0,2}(1[0-2]|0?[1-9])(?!\\d)");
  private static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final CustomerNumberRepository numbers;
  private final SubscriptionRepository subscriptions;
  private final BillRepository bills;
  private final CaseFile caseFile;
  private final MessageSource messages;

  RecordCheck(CustomerNumberRepository numbers, SubscriptionRepository subscriptions, BillRepository bills,
      CaseFile caseFile, MessageSource messages) {
    this.numbers = numbers;
    this.subscriptions = subscriptions;
    this.bills = bills;
    this.caseFile = caseFile;
    this.messages = messages;
  }

  /** What does not agree, in whole sentences; none when everything does. */
  List<String> mismatches(Complaint complaint, Locale locale) {
    String affected = complaint.complainant().affectedNumber();
    if (affected == null || DialledNumber.isService(affected) || !numbers.existsBy()) {
      return List.of();
    }
    Optional<CustomerNumber> found = onRecord(affected);
    if (found.isEmpty()) {
      return List.of(say("number", locale));
    }
    String number = found.get().number();
    List<String> mismatches = new ArrayList<>(ofCustomer(complaint, found.get(), locale));
    ofSubscriptions(number, complaint.matter().details(), locale).ifPresent(mismatches::add);
    ofBill(number, complaint.matter().details(), locale).ifPresent(mismatches::add);
    return mismatches;
  }

  /** The record of an extension, or else that of the number that it belongs to. */
  private Optional<CustomerNumber> onRecord(String affected) {
    String number = DialledNumber.withoutExtension(affected);
    Optional<CustomerNumber> found = numbers.findByNumber(affected);
    return found.isPresent() || number.equals(affected) ? found : numbers.findByNumber(number);
  }

  private List<String> ofCustomer(Complaint complaint, CustomerNumber onRecord, Locale locale) {
    List<String> mismatches = new ArrayList<>();
    String name = complaint.complainant().name();
    if (name != null && onRecord.name().filter(known -> !mayBe(name, known)).isPresent()) {
      mismatches.add(say("name", locale));
    }
    String region = complaint.complainant().homeRegion();
    onRecord.homeRegion().filter(known -> region != null && !known.equals(region))
        .ifPresent(known -> mismatches.add(say("region", locale,
            caseFile.label("region", String.valueOf(region), locale), caseFile.label("region", known, locale))));
    onRecord.tier().filter(known -> known != complaint.complainant().customerTier())
        .ifPresent(known -> mismatches.add(say("tier", locale,
            caseFile.label("tier", complaint.complainant().customerTier().id(), locale),
            caseFile.label("tier", known.id(), locale))));
    return mismatches;
  }

  /** 何女士 may be anyone called 何. */
  private static boolean mayBe(String given, String onRecord) {
    String familyName = FormOfAddress.removedFrom(given.strip());
    return familyName.equals(given.strip()) ? plain(given).equals(plain(onRecord))
        : plain(onRecord).startsWith(plain(familyName));
  }

  private Optional<String> ofSubscriptions(String number, Map<String, String> details, Locale locale) {
    String product = plain(details.getOrDefault(PRODUCT, ""));
    if (product.isEmpty() || !subscriptions.existsBy()) {
      return Optional.empty();
    }
    boolean subscribed = subscriptions.findByKeyNumber(number).stream()
        .map(subscription -> plain(subscription.product()))
        .anyMatch(known -> known.contains(product) || product.contains(known));
    return subscribed ? Optional.empty() : Optional.of(say("product", locale));
  }

  private Optional<String> ofBill(String number, Map<String, String> details, Locale locale) {
    Optional<String> period = period(details.getOrDefault(BILL_PERIOD, "")).filter(bills::existsByKeyPeriod);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    Optional<Bill> bill = bills.findByKey(new Bill.Key(number, period.get()));
    if (bill.isEmpty()) {
      return Optional.of(say("no-bill", locale, period.get()));
    }
    return amount(details.getOrDefault(DISPUTED_AMOUNT, ""))
        .filter(disputed -> disputed.compareTo(bill.get().amount()) > 0)
        .map(disputed -> say("amount", locale, period.get()));
  }

  /** The month that a text names, such as {@code 2026-10}; empty when it names none or several. */
  private static Optional<String> period(String text) {
    List<MatchResult> months = MONTH.matcher(text).results().toList();
    return months.size() == 1
        ? Optional.of("%s-%02d".formatted(months.get(0).group(1), Integer.valueOf(months.get(0).group(2))))
        : Optional.empty();
  }

  /** The amount that a text names, in yuan; empty when it names none or several. */
  private static Optional<BigDecimal> amount(String text) {
    List<MatchResult> amounts = AMOUNT.matcher(text).results().toList();
    return amounts.size() == 1 ? Optional.of(new BigDecimal(amounts.get(0).group())) : Optional.empty();
  }

  private static String plain(String text) {
    return BLANKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private String say(String mismatch, Locale locale, Object... values) {
    return messages.getMessage("customer.mismatch." + mismatch, values, locale);
  }
}
