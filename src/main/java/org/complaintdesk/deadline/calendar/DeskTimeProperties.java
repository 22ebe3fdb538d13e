package org.complaintdesk.deadline.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk counts time (DL-4).
 *
 * @param zone zone of the desk; its days are the days of the calendar
 * @param openingOfBusiness local time at which people begin to work, such as {@code 09:00}
 * @param closeOfBusiness local time at which a period in days ends, such as {@code 18:00}
 * @param calendar the official notices
 */
@ConfigurationProperties("complaint-desk")
record DeskTimeProperties(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("09:00") LocalTime openingOfBusiness,
    @DefaultValue("18:00") LocalTime closeOfBusiness,
    @DefaultValue Calendar calendar) {

  /** @param files resource patterns of the notice files, one file a year */
  record Calendar(@DefaultValue("classpath*:calendar/*.csv") List<String> files) {
  }
}
