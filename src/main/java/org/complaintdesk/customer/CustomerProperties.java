package org.complaintdesk.customer;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where our records of customers come from (CL-3).
 *
 * @param records folders with {@code numbers.csv} and perhaps {@code subscriptions.csv} and {@code bills.csv}, as
 *     Spring resource locations such as {@code file:/srv/records/}; without any the records in the database stay as
 *     they are
 */
@ConfigurationProperties("complaint-desk.customer")
record CustomerProperties(@DefaultValue List<String> records) {
}
