// The tab "Complaint" at a running process in Cockpit.

import texts from './texts.js';
import { element, factList } from './case-file.js';
import { askAtProcess, message, reason } from './desk.js';

export async function renderHead(node, { api, processInstanceId }) {
  const page = element('div', 'cd-case-file', message(texts.loading, 'cd-note'));
  page.lang = texts.language;
  node.append(page);
  try {
    const { facts, note } = await askAtProcess(api, processInstanceId);
    page.replaceChildren(note ? message(note, 'cd-note') : element('div', 'cd-words', factList(facts)));
  } catch (problem) {
    page.replaceChildren(message(reason(problem), 'cd-problem'));
  }
}
