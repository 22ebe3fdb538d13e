// "Complete and next": from a completed task on to the next one - of the same case where the desk left it with the
// person, else of the list - which is then taken.

import texts from './texts.js';
import { button, ask } from './desk.js';
import { goToFirst } from './form-help.js';
import { afterwards, deskApi, isTasklist, knownTo, part, until, whenShown } from './tasklist.js';
import { whoIsHere } from './drafts.js';

let wantsNext = false;

const list = () => knownTo(document.querySelector('[cam-tasks]'));

async function next(completed, tasksBefore) {
  const own = await ask(deskApi(), completed, 'next', { method: 'GET' }).catch(() => ({}));
  if (own.task) {
    return { id: own.task, isTaken: true };
  }
  await until(() => list().tasks !== tasksBefore, 4000);
  const found = (list().tasks ?? []).find(task => task.id !== completed
    && (!task.assignee || task.assignee === whoIsHere()));
  return found && { id: found.id, isTaken: Boolean(found.assignee) };
}

async function goOn(completed, tasksBefore) {
  const following = await next(completed, tasksBefore);
  if (!following) {
    part('Notifications').addMessage({ status: texts.noNext, duration: 8000 });
    afterwards(() => {});
    return;
  }
  afterwards(() => list().focus(null, { id: following.id }));
  const form = await until(() => [...document.querySelectorAll('[cam-tasklist-form]')]
    .find(shown => knownTo(shown)?.params?.taskId === following.id && shown.querySelector('.fjs-form-field')));
  if (!following.isTaken) {
    (await until(() => document.querySelector('button.claim')))?.click();
  }
  await until(() => form && !knownTo(form)?.options?.disableForm);
  // Tasklist tells which tasks the person has in the same case: the one that is open now
  afterwards(() => part('Notifications').clearAll());
  goToFirst();
}

function offer(actions) {
  const form = actions.closest('[cam-tasklist-form]');
  if (!form || form.querySelector('.cd-next')) {
    return;
  }
  const known = knownTo(form);
  const pressed = button(texts.completeAndNext, () => {
    wantsNext = true;
    known.complete();
    afterwards(() => {});
  });
  pressed.classList.add('cd-next');
  actions.querySelector('.btn-primary').after(pressed);
  known.$watch(() => known.disableCompleteButton(), disabled => {
    pressed.disabled = Boolean(disabled);
  });
  const task = known.params.taskId;
  form.addEventListener('cd-refused', () => {
    wantsNext = false;
  });
  form.addEventListener('cd-completed', () => {
    if (wantsNext) {
      wantsNext = false;
      goOn(task, list().tasks);
    }
  });
}

/** From now on, whatever forms are opened. */
export function leadOn() {
  if (isTasklist) {
    whenShown('.form-actions', offer);
    until(() => window.angular?.element(document.body).injector())
      .then(() => part('$rootScope').$on('shortcut:focusForm', () => goToFirst()));
  }
}
