// How the tabs ask the desk, and how they say what came of it.

import texts from './texts.js';
import { element } from './case-file.js';

/** Asks the desk about the case behind a task. */
export const ask = (api, taskId, what, request) =>
  answerOf(`${api.tasklistApi}/plugin/complaint-desk/${api.engine}/task/${encodeURIComponent(taskId)}/${what}`, request);

/** Asks the desk about the case behind a running process. */
export const askAtProcess = (api, processId) => answerOf(
  `${api.cockpitApi}/plugin/complaint-desk/${api.engine}/process-instance/${encodeURIComponent(processId)}/case`,
  { method: 'GET' });

/** Asks the desk about the cases of a process that are under way. */
export const askAtDefinition = (api, definitionId) => answerOf(
  `${api.cockpitApi}/plugin/complaint-desk/${api.engine}/process-definition/${encodeURIComponent(definitionId)}/cases`,
  { method: 'GET' });

/** Fails with the desk's own sentence where it gives one. */
async function answerOf(path, request) {
  const response = await fetch(path, {
    ...request,
    headers: { ...request.headers, Accept: 'application/json', 'Accept-Language': texts.language }
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.message || texts.failed);
  }
  return answer;
}

/** A request that changes something: the web application wants its token with it. */
export const change = (api, body) => ({
  method: 'POST',
  headers: { 'X-XSRF-TOKEN': api.CSRFToken, ...body && { 'Content-Type': 'application/json' } },
  ...body && { body: JSON.stringify(body) }
});

export function reason(problem, unreachable = texts.failed) {
  return problem instanceof TypeError ? unreachable : problem.message;
}

export function message(text, kind) {
  const shown = element('p', `cd-message ${kind}`, text);
  shown.setAttribute('role', kind === 'cd-problem' ? 'alert' : 'status');
  return shown;
}

export function button(label, action) {
  const created = element('button', 'btn btn-default', label);
  created.type = 'button';
  created.addEventListener('click', action);
  return created;
}
