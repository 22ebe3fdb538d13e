package org.complaintdesk.link;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;

/**
 * What a complaint is linked with (NG-10).
 *
 * @param linked a sentence for each other complaint; empty where there is none
 */
public record LinkSection(List<String> linked) implements CaseSection {
}
