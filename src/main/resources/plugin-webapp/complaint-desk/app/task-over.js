// A task that is gone: who or what ended it, and what was typed for it, to be copied.

import texts from './texts.js';
import { element } from './case-file.js';
import { ask, button, reason } from './desk.js';
import { draftOf, dropDraft } from './drafts.js';
import { deskApi, isTasklist, knownTo, part, until, whenShown } from './tasklist.js';

let lastTask;

const endingOf = task => ask(deskApi(), task, 'ending', { method: 'GET' });

/** Says how a task ended, with what was typed for it. */
async function tell(task, known) {
  if (!task || document.querySelector(`.cd-over[data-task="${CSS.escape(task)}"]`)) {
    return;
  }
  const sentence = element('p', '', known ?? texts.loadingEnding);
  const typed = draftOf(task)?.words;
  const panel = element('div', 'cd-over', sentence, ...typed ? copy(typed) : []);
  panel.dataset.task = task;
  panel.setAttribute('role', 'alertdialog');
  panel.append(button(texts.close, () => {
    dropDraft(task);
    panel.remove();
  }));
  document.body.append(panel);
  if (!known) {
    sentence.textContent = await endingOf(task)
      .then(ending => ending.message, problem => reason(problem, texts.endingUnknown));
  }
}

/** Whether a task that could not be completed is over; then says how it ended. */
export async function isOver(task) {
  const ending = await endingOf(task).catch(() => ({ over: false }));
  if (ending.over) {
    tell(task, ending.message);
  }
  return ending.over;
}

function copy(typed) {
  const area = element('textarea', 'form-control');
  area.value = typed;
  area.readOnly = true;
  area.rows = Math.min(8, typed.split('\n').length + 1);
  area.setAttribute('aria-label', texts.youTyped);
  const said = element('span', 'cd-note');
  said.setAttribute('role', 'status');
  return [element('h4', '', texts.youTyped), area, button(texts.copy, () => {
    area.select();
    said.textContent = document.execCommand('copy') ? texts.copied : '';
  }), said];
}

const remember = hash => {
  lastTask = hash.match(/[?&]task=([^&]+)/)?.[1] ?? lastTask;
};

/** Tasklist says only that the task is no longer there, and in JSON what it does not understand. */
function standBehindMessages() {
  const messages = part('Notifications');
  const gone = [part('$translate').instant('TASK_NOT_EXIST'), 'TASK_NOT_EXIST'];
  const add = messages.add.bind(messages);
  messages.add = said => {
    if (gone.includes(said.status) || gone.includes(said.message)) {
      tell(lastTask);
      return;
    }
    add({ ...said, message: readable(said.message) });
  };
}

function readable(said) {
  try {
    return JSON.parse(said).message ?? texts.loginAgain;
  } catch {
    return said;
  }
}

/** From now on, whichever task. */
export function tellEndings() {
  if (!isTasklist) {
    return;
  }
  remember(location.hash);
  document.addEventListener('click', event =>
    remember(event.target.closest?.('li.task')?.querySelector('h4 a')?.getAttribute('href') ?? location.hash), true);
  until(() => window.angular?.element(document.body).injector()).then(standBehindMessages);
  whenShown('[cam-tasklist-form]', async form => {
    const known = await until(() => knownTo(form)?.params && knownTo(form));
    if (known) {
      lastTask = known.params.taskId;
      known.$on('taskremoved', () => tell(known.params.taskId));
    }
  });
}
