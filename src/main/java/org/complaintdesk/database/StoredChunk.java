package org.complaintdesk.database;

import java.util.Map;

/**
 * What one commit wrote, as the file describes it.
 *
 * @param id number of the chunk
 * @param version number of the commit
 * @param block where it begins in the file
 * @param written length of its pages, in bytes
 * @param used length of those of them that are still used, in bytes
 */
record StoredChunk(int id, long version, long block, long written, long used) {

  private static final int HEX = 16;

  static StoredChunk of(Map<String, String> described) {
    String written = described.getOrDefault("max", "0");
    return new StoredChunk((int) number(described.getOrDefault("chunk", "0")),
        number(described.getOrDefault("version", "0")), number(described.getOrDefault("block", "0")), number(written),
        number(described.getOrDefault("liveMax", written)));
  }

  long unused() {
    return written - used;
  }

  /** The share of it that is still used. */
  double density() {
    return (double) used / written;
  }

  private static long number(String hexadecimal) {
    return Long.parseLong(hexadecimal, HEX);
  }
}
