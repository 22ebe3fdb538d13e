package org.complaintdesk.cost;

import java.io.IOException;
import org.complaintdesk.support.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps out of a desk that is measured what other tests would add to it: they lie in the packages that it scans. */
final class OtherTests extends TypeExcludeFilter {

  private static final String TESTS = "/test-classes/";
  private static final String OURS = OtherTests.class.getPackageName() + ".";
  private static final String PEOPLE = Everybody.class.getPackageName() + ".";
  /** They look at what is on record; the people need them. */
  private static final String RECORDS = "OnRecord";

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
    String name = type.getClassMetadata().getClassName();
    return type.getResource().getURL().getPath().contains(TESTS)
        && !name.startsWith(OURS) && !name.startsWith(PEOPLE) && !name.endsWith(RECORDS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OtherTests;
  }

  @Override
  public int hashCode() {
    return OtherTests.class.hashCode();
  }
}
