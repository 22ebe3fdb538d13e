package org.complaintdesk.engine;

import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.operaton.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.operaton.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/** Operaton's FEEL engine, without parsing each cell again and again: it asks for the interpreter when it is made. */
class CachingFeelEngine extends ScalaFeelEngine {

  /** Of each kind: the shipped models hold about 600 texts, and older versions that analysts edited live on. */
  private static final int TEXTS_KEPT = 5_000;

  CachingFeelEngine(List<FeelCustomFunctionProvider> functions) {
    super(functions);
  }

  /** Gives a DMN engine that is about to be built this FEEL engine, with the functions that it is configured with. */
  static void useIn(DefaultDmnEngineConfiguration decisions) {
    decisions.setFeelEngineFactory(() -> new CachingFeelEngine(decisions.getFeelCustomFunctionProviders()));
  }

  @Override
  protected FeelEngineApi buildFeelEngineApi(CustomFunctionTransformer functions, CompositeValueMapper values) {
    FeelEngine plain = new FeelEngine.Builder().functionProvider(functions).valueMapper(values)
        .enableExternalFunctions(false).build();
    return new FeelEngineApi(new CachingInterpreter(plain, TEXTS_KEPT));
  }
}
