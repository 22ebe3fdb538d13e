// Beside the button Complete stands why a task cannot be completed yet, with a way to each field that is wrong. Nobody
// looks for it: the first such field is gone to at once.

import texts from './texts.js';
import { element } from './case-file.js';
import { button } from './desk.js';
import { loginHasEnded } from './session.js';
import { isOver } from './task-over.js';
import { afterwards, isTasklist, knownTo, part, until, whenShown } from './tasklist.js';

const SMALL = matchMedia('(max-width: 767px)');
const LOOKS = 10;
const BETWEEN_LOOKS = 300;
const FIELDS = 'input, textarea, select, [tabindex="0"]';

const placeIn = field => [...field.querySelectorAll(FIELDS)].find(place => !place.disabled);

/** Goes to the place where an answer is given. */
function goTo(field) {
  field.scrollIntoView({ block: 'center' });
  placeIn(field)?.focus({ preventScroll: true });
}

/** The fields of a form from top to bottom, as far as they are shown. */
const fields = form => [...form.querySelectorAll('.fjs-form-field')]
  .filter(field => field.offsetParent && field.querySelector('input, textarea, select'));

const wrongFields = form => fields(form).filter(field =>
  [...field.querySelectorAll('.fjs-form-field-error')].some(said => said.textContent.trim()));

/** What the form calls a field, without the sign that it is needed. */
const labelOf = field =>
  (field.querySelector('.fjs-form-field-label, label')?.textContent ?? '').replace('*', '').trim();

function words(form, known) {
  const wrong = wrongFields(form);
  if (known.taskRemoved) {
    return [texts.taskIsOver];
  }
  if (known.options?.disableCompleteButton) {
    return [texts.takeFirst];
  }
  return wrong.length ? [texts.stillWrong, ...wrong.map(field => button(labelOf(field), () => goTo(field)))] : [];
}

function help(form) {
  const known = knownTo(form);
  const said = element('div', 'cd-still');
  said.setAttribute('role', 'status');
  const actions = form.querySelector('.form-actions');
  actions.append(said);
  leaveRoomFor(actions);
  showOnSmallScreen(form);

  let last;
  const tell = () => {
    const told = words(form, known);
    const now = told.map(part => part.textContent ?? part).join('|');
    if (now !== last) {
      last = now;
      said.replaceChildren(...told);
    }
    releaseWhereNothingIsWrong(form, known);
  };
  new MutationObserver(tell).observe(form, { childList: true, characterData: true, subtree: true });
  known.$watch(() => [known.taskRemoved, known.$invalid, known.options?.disableCompleteButton].join(), tell);
  known.$watch(() => known.options?.disableForm, (closed, before) => {
    if (before && !closed) {
      stayAtFirst();
    }
  });
  listen(known, form);
  tell();
}

/** The form ends above its buttons, however many lines they need. */
function leaveRoomFor(actions) {
  const column = actions.closest('.task-details');
  new ResizeObserver(() => column?.style.setProperty('--cd-actions', `${actions.offsetHeight}px`)).observe(actions);
}

/** Where lists and form stand below each other, a task that opens comes into view. */
function showOnSmallScreen(form) {
  if (SMALL.matches) {
    form.closest('.task-details')?.scrollIntoView();
  }
}

/** What was wrong in a field that an answer has hidden since keeps nobody from completing the task. */
function releaseWhereNothingIsWrong(form, known) {
  if (known.$invalid && !wrongFields(form).length) {
    afterwards(() => {
      known.$invalid = wrongFields(form).length > 0;
    });
  }
}

/** Hears what became of each attempt to complete the task. */
function listen(known, form) {
  const tasklists = known.onFormCompletionCallback;
  known.onFormCompletionCallback = async (failure, answer) => {
    const isFieldByField = failure && !(failure instanceof Error) && failure.message === undefined;
    if (isFieldByField) {
      // the form has said so beside each field; Tasklist would say only that there was an error
      setTimeout(() => wrongFields(form).slice(0, 1).forEach(goTo));
      afterwards(() => {});
      return;
    }
    if (failure && (await loginHasEnded() || await isOver(known.params.taskId))) {
      return;
    }
    if (!failure) {
      part('Notifications').clearAll();
    }
    tasklists(failure, answer);
    afterwards(() => {});
    form.dispatchEvent(new CustomEvent(failure ? 'cd-refused' : 'cd-completed', { bubbles: true, detail: failure }));
  };
}

/** To the first field of the form that is open. */
export async function goToFirst() {
  // a form that was closed to the person is drawn anew
  const first = await until(() => fields(document).slice(0, 1).find(placeIn));
  if (first) {
    goTo(first);
  }
}

/** Whoever takes a task is at its first field, also where Tasklist goes to the holder's name or draws the form once more. */
async function stayAtFirst() {
  let acted = false;
  const acts = () => {
    acted = true;
  };
  const signs = ['keydown', 'pointerdown'];
  signs.forEach(sign => addEventListener(sign, acts, { capture: true, once: true }));
  for (let look = 0; look < LOOKS && !acted; look += 1) {
    if (!document.activeElement?.closest('.fjs-form-field')) {
      await goToFirst();
    }
    await new Promise(again => setTimeout(again, BETWEEN_LOOKS));
  }
  signs.forEach(sign => removeEventListener(sign, acts, { capture: true }));
}

/** From now on, whatever forms are opened. */
export function helpWithForms() {
  if (!isTasklist) {
    return;
  }
  whenShown('.form-actions', actions => {
    const form = actions.closest('[cam-tasklist-form]');
    if (form && !form.dataset.helped) {
      form.dataset.helped = 'true';
      help(form);
    }
  });
}
