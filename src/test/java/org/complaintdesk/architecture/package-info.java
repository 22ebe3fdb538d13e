/** Tests that hold the packages to the house that the product is built as. */
@NullMarked
package org.complaintdesk.architecture;

import org.jspecify.annotations.NullMarked;
