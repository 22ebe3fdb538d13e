/** How satisfied customers are: questions that fit the complaint, by phone or over a link, and their answers (NG-3). */
@NullMarked
package org.complaintdesk.survey;

import org.jspecify.annotations.NullMarked;
