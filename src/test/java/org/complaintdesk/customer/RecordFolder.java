package org.complaintdesk.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of records as an operator would fill it. */
record RecordFolder(Path path) {

  void numbers(String... rows) {
    write("numbers.csv", "number,name,homeRegion,tier", rows);
  }

  void subscriptions(String... rows) {
    write("subscriptions.csv", "number,product", rows);
  }

  void bills(String... rows) {
    write("bills.csv", "number,period,amount", rows);
  }

  void write(String file, String header, String... rows) {
    try {
      Files.writeString(path.resolve(file), header + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resource location. */
  String location() {
    return "file:" + path + "/";
  }
}
