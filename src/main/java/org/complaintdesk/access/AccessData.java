package org.complaintdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the YAML files of access control strictly: a misspelt key stops the start instead of leaving a door open. */
public final class AccessData {

  private static final ObjectMapper records = new ObjectMapper();

  private AccessData() {
  }

  /**
   * What the file says.
   *
   * @throws IllegalStateException naming the file and what is wrong in it
   */
  public static <T> T read(Resource file, Class<T> type) {
    try (InputStream content = file.getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      return records.convertValue(tree, type);
    } catch (IOException | YAMLException | IllegalArgumentException problem) {
      throw new IllegalStateException(
          "The access file " + file.getDescription() + " cannot be used: " + problem.getMessage(), problem);
    }
  }
}
