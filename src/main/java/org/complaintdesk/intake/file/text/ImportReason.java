package org.complaintdesk.intake.file.text;

import java.util.Locale;

/** Why a file is read as it is; each has its sentence in the bundles under {@code import.why.<id>}. */
public enum ImportReason {
  /** Whoever sent the file said so. */
  STATED,
  /** The file begins with the mark of the encoding. */
  BYTE_ORDER_MARK,
  /** Every byte of the file reads so, and bytes of other encodings do not by chance. */
  EVERY_BYTE,
  /** Every byte reads so, and the characters are those of Chinese texts. */
  READS_AS_CHINESE,
  /** The first line says so, as a spreadsheet program expects it. */
  SEPARATOR_LINE,
  /** The columns that the mapping names stand in the first row then, and only then. */
  NAMES_FOUND,
  /** The rows have one and the same width then, and only then. */
  SAME_WIDTH,
  /** No usual delimiter stands in the first row. */
  ONE_COLUMN,
  /** The mapping names columns. */
  NAMES_MAPPED,
  /** The first row holds words where the others hold values. */
  FIRST_ROW_DIFFERS,
  /** The first row holds values like the others. */
  FIRST_ROW_ALIKE,
  /** Most dates of the first rows read so. */
  DATES_READ,
  /** There was nothing to find it out from. */
  NOTHING_ELSE;

  /** By which it is known in the bundles. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
