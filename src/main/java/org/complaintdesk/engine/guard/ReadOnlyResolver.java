package org.complaintdesk.engine.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** What the two resolvers of ours have in common: nothing can be written through them. */
abstract class ReadOnlyResolver extends ELResolver {

  @Override
  public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
    if (base != null) {
      throw new PropertyNotWritableException();
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }
}
