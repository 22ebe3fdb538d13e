// The tabs "Case file" and "Act on the case" beside the form of a task in Tasklist, and "Complaint" and "Cases"
// at processes in Cockpit; each web application takes those that it has a place for.

import texts from './texts.js';
import { element, factList, sections } from './case-file.js';
import { renderActions } from './case-actions.js';
import { renderHead } from './case-head.js';
import { renderCases } from './case-list.js';
import { attend } from './cockpit.js';
import { watchForms } from './form-words.js';
import { helpWithForms } from './form-help.js';
import { keepDrafts } from './drafts.js';
import { tellEndings } from './task-over.js';
import { leadOn } from './next-task.js';
import { explainLists } from './task-list.js';
import { ask, button, change, message, reason } from './desk.js';

const readCase = (api, taskId) => ask(api, taskId, 'case', { method: 'GET' });

const disclose = (api, taskId) =>
  ask(api, taskId, 'disclosure', change(api));

/** The customer's name and numbers: hidden until they are asked for, hidden again on demand. */
function contactPanel(api, taskId, whenRecorded) {
  const panel = element('div', 'cd-contact');

  const hide = (...problem) => panel.replaceChildren(
    button(texts.showContact, show), note(texts.contactNote), ...problem);

  const show = async event => {
    event.target.disabled = true;
    try {
      const { contact } = await disclose(api, taskId);
      panel.replaceChildren(factList(contact), button(texts.hideContact, () => hide()), note(texts.contactRecorded));
      whenRecorded();
    } catch (problem) {
      hide(message(reason(problem), 'cd-problem'));
    }
  };

  hide();
  return panel;
}

function note(text) {
  return element('span', 'cd-note', text);
}

async function render(node, { api, taskId }) {
  const page = element('div', 'cd-case-file', message(texts.loading, 'cd-note'));
  page.lang = texts.language;
  node.append(page);
  try {
    const view = await readCase(api, taskId);
    const body = element('div', '', ...sections(view));
    const refresh = async () => body.replaceChildren(...sections(await readCase(api, taskId)));
    page.replaceChildren(
      element('h3', '', `${view.number} · ${view.subject}`),
      ...view.complaints ? [] : [element('p', 'cd-detail', view.detail), contactPanel(api, taskId, refresh)],
      body);
  } catch (problem) {
    page.replaceChildren(message(reason(problem), 'cd-problem'));
  }
}

watchForms();
keepDrafts();
tellEndings();
helpWithForms();
leadOn();
explainLists();
if (location.pathname.includes('/app/cockpit/')) {
  attend();
}

export default [{
  id: 'complaint-desk-case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  render,
  properties: { label: texts.tab }
}, {
  id: 'complaint-desk-case-actions',
  pluginPoint: 'tasklist.task.detail',
  priority: 890,
  render: renderActions,
  properties: { label: texts.actionsTab }
}, {
  id: 'complaint-desk-case-head',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 30,
  render: renderHead,
  properties: { label: texts.headTab }
}, {
  id: 'complaint-desk-cases',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 30,
  render: renderCases,
  properties: { label: texts.casesTab }
}];
