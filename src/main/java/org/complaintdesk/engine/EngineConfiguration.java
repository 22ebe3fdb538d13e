package org.complaintdesk.engine;

import java.time.Clock;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.complaintdesk.engine.table.TableReading;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.TableReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EngineConfiguration {

  @Bean
  Clock clock() {
    return new EngineClock();
  }

  /** For decisions outside the process engine, which would keep what goes in and comes out. */
  @Bean
  DmnEngine dmnEngine(ObjectProvider<FeelCustomFunctionProvider> functions) {
    DefaultDmnEngineConfiguration decisions =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    decisions.setFeelCustomFunctionProviders(functions.orderedStream().toList());
    UnrecordedFeelEngine.useIn(decisions);
    return decisions.buildEngine();
  }

  /** Looks into the tables that the engine above evaluates. */
  @Bean
  TableReader tableReader(DmnEngine engine, ObjectProvider<KnownAnswers> words) {
    DefaultDmnEngineConfiguration decisions = (DefaultDmnEngineConfiguration) engine.getConfiguration();
    return new TableReading(decisions.getFeelEngine(), words);
  }
}
