@NullMarked
package org.complaintdesk.notice;

import org.jspecify.annotations.NullMarked;
