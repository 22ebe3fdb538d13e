package org.complaintdesk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The sample cases as they stand in their file.
 *
 * @param worksAs groups whose rights the desk's own interfaces add when a complaint or a customer's word comes in
 * @param cases the cases with their stories
 */
record SampleFile(
    @JsonProperty(required = true) List<String> worksAs,
    @JsonProperty(required = true) List<SampleCase> cases) {

  private static final JsonMapper RECORDS =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  /**
   * Reads strictly: a misspelt or missing word is an error.
   *
   * @throws IllegalStateException naming the file and what is wrong in it
   */
  static SampleFile read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      return RECORDS.convertValue(tree, SampleFile.class);
    } catch (IOException | YAMLException | IllegalArgumentException problem) {
      throw new IllegalStateException(
          "The sample cases in " + file.getDescription() + " cannot be used: " + problem.getMessage(), problem);
    }
  }
}
