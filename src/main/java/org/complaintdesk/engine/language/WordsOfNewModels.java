package org.complaintdesk.engine.language;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Has the words of a model told as soon as it is deployed, without a restart. */
public class WordsOfNewModels implements Deployer {

  private final ObjectProvider<DeployedWords> words;

  public WordsOfNewModels(ListableBeanFactory beans) {
    this.words = beans.getBeanProvider(DeployedWords.class);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED,
          committed -> words.ifAvailable(DeployedWords::outdate));
    }
  }
}
