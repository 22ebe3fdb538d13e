package org.complaintdesk.desk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** What the numbering plans of other countries say. They are read when the first such number comes. */
final class ForeignNumbers {

  private static final String NO_REGION = "ZZ";

  private ForeignNumbers() {
  }

  /** The number with its country, such as {@code +442079460000}; empty where no number there is as long. */
  static Optional<String> find(String international) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = plans.parse(international, NO_REGION);
      return Optional.of(number).filter(plans::isPossibleNumber)
          .map(possible -> plans.format(possible, PhoneNumberFormat.E164));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
