/** Tests of the satisfaction survey and of the page behind its link. */
@NullMarked
package org.complaintdesk.survey;

import org.jspecify.annotations.NullMarked;
