// The tab "Act on the case": what can be done with a case beside the task. Which actions there are, and what each asks,
// comes from the desk.

import texts from './texts.js';
import { element } from './case-file.js';
import { ask, button, change, message, reason } from './desk.js';

export async function renderActions(node, { api, taskId }) {
  const page = element('div', 'cd-case-file', message(texts.loading, 'cd-note'));
  page.lang = texts.language;
  node.append(page);
  await show(page, api, taskId);
}

async function show(page, api, taskId, ...said) {
  try {
    const actions = await ask(api, taskId, 'actions', { method: 'GET' });
    page.replaceChildren(...said,
      ...actions.length ? actions.map(action => panel(page, api, taskId, action)) : [message(texts.nothingToDo, 'cd-note')]);
  } catch (problem) {
    page.replaceChildren(...said, message(reason(problem), 'cd-problem'));
  }
}

/** One action: closed until somebody opens it, so that nothing is done by a slip. */
function panel(page, api, taskId, action) {
  const fields = action.fields.map(input);
  const problem = element('div', '');

  const perform = async event => {
    event.preventDefault();
    const send = event.submitter;
    send.disabled = true;
    try {
      const given = Object.fromEntries(fields.map(field => [field.name, field.value()]));
      const done = await ask(api, taskId, `actions/${encodeURIComponent(action.id)}`, change(api, given));
      await tell(page, api, taskId, done);
    } catch (failure) {
      problem.replaceChildren(message(reason(failure, texts.actionsFailed), 'cd-problem'));
      send.disabled = false;
    }
  };

  const form = element('form', '', element('p', 'cd-note', action.note), ...fields.map(field => field.shown), problem);
  const send = button(texts.perform, () => {});
  send.type = 'submit';
  form.append(send);
  form.noValidate = true;
  form.addEventListener('submit', perform);
  const opened = element('details', 'cd-action', element('summary', '', action.name), form);
  opened.dataset.action = action.id;
  return opened;
}

async function tell(page, api, taskId, done) {
  const said = message(done.message, 'cd-done');
  if (done.taskIsOver) {
    page.replaceChildren(said, message(texts.taskIsOver, 'cd-note'));
  } else {
    await show(page, api, taskId, said);
  }
}

function input(field) {
  const kinds = { TEXT: text, CHOICE: choice, TICK: tick, DATE: day };
  return { name: field.name, ...kinds[field.kind](field) };
}

function text(field) {
  const area = element('textarea', 'form-control');
  area.rows = 3;
  area.maxLength = field.longest;
  area.name = field.name;
  return { shown: labelled(field, area), value: () => area.value };
}

function choice(field) {
  const select = element('select', 'form-control', option('', texts.choose),
    ...field.options.map(({ value, label }) => option(value, label)));
  select.name = field.name;
  return { shown: labelled(field, select), value: () => select.value };
}

function day(field) {
  const box = element('input', 'form-control');
  box.type = 'date';
  box.name = field.name;
  return { shown: labelled(field, box), value: () => box.value };
}

function option(value, label) {
  const created = element('option', '', label);
  created.value = value;
  return created;
}

function tick(field) {
  const box = element('input', '');
  box.type = 'checkbox';
  box.name = field.name;
  return { shown: element('label', 'cd-tick', box, ` ${field.label}`), value: () => box.checked };
}

function labelled(field, control) {
  return element('label', 'cd-field', field.required ? field.label : `${field.label} ${texts.optional}`, control);
}
