// The tab "Cases" at a process in Cockpit: which cases are under way, in words, before ids that only the engine knows.

import texts from './texts.js';
import { element, table } from './case-file.js';
import { askAtDefinition, message, reason } from './desk.js';

export async function renderCases(node, { api, processDefinitionId }) {
  const page = element('div', 'cd-case-file', message(texts.loadingCases, 'cd-note'));
  page.lang = texts.language;
  node.append(page);
  try {
    const { total, cases } = await askAtDefinition(api, processDefinitionId);
    page.replaceChildren(list(cases), ...total > cases.length ? [message(texts.newestCases, 'cd-note')] : []);
  } catch (problem) {
    page.replaceChildren(message(reason(problem), 'cd-problem'));
  }
}

function list(cases) {
  return table(texts.noCases, [texts.complaint, texts.customer, texts.type, texts.step, texts.urgency], cases.map(line => [
    [link(line)],
    [line.customer || '–'],
    [line.type || '–'],
    line.steps.length ? line.steps.map(step => element('div', '', step)) : ['–'],
    [line.urgency || '–']
  ]));
}

function link(line) {
  const opened = element('a', '', line.number || texts.withoutNumber);
  opened.href = `#/process-instance/${encodeURIComponent(line.process)}/runtime`;
  return opened;
}
