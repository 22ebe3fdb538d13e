/**
 * How satisfied customers are: questions that fit the complaint, by phone or over a link, and their answers (NG-3).
 * Knows complaints, and no other capability: neither how a link is sent nor what follows from an answer.
 */
@NullMarked
package org.complaintdesk.survey;

import org.jspecify.annotations.NullMarked;
