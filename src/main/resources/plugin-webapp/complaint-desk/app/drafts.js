// What somebody has typed into a form is there again after a new login, a reload or a restart of the desk. Tasklist
// asks the browser's local storage for it, where whoever comes next could read it for ever; so it is kept for this
// window and this person alone, until the task is completed or the person logs out.

import texts from './texts.js';
import { element } from './case-file.js';
import { button } from './desk.js';
import { isTasklist, knownTo, part, until, viewer, whenShown } from './tasklist.js';

const TASKLISTS = 'camunda-form:';
const OURS = 'complaint-desk:typed:';
const { getItem, setItem, removeItem } = Storage.prototype;

let person;

const place = task => `${OURS}${person}:${task}`;
const taskOf = key => key.slice(TASKLISTS.length);
const isOurs = (storage, key) => storage === localStorage && String(key).startsWith(TASKLISTS);

/** What the person has typed for a task, or nothing: its values, the same in words, and when. */
export const draftOf = task => JSON.parse(getItem.call(sessionStorage, place(task)) ?? 'null');

export const dropDraft = task => removeItem.call(sessionStorage, place(task));

function keep(task, draft) {
  if (!person) {
    // a form that is still there while its person logs out says once more what stood in it
    return;
  }
  setItem.call(sessionStorage, place(task), JSON.stringify(draft));
}

/** All of them, or all but those of one person. */
function dropAllBut(login) {
  Object.keys(sessionStorage)
    .filter(key => key.startsWith(OURS) && !(login && key.startsWith(`${OURS}${login}:`)))
    .forEach(key => removeItem.call(sessionStorage, key));
}

/** Tasklist keeps and finds what was typed as ever, and does so here. */
function standInForTasklist() {
  Object.keys(localStorage).filter(key => key.startsWith(TASKLISTS)).forEach(key => localStorage.removeItem(key));
  Storage.prototype.getItem = function (key) {
    if (!isOurs(this, key)) {
      return getItem.call(this, key);
    }
    const draft = draftOf(taskOf(key));
    return draft && JSON.stringify(draft.values);
  };
  Storage.prototype.setItem = function (key, value) {
    // what Tasklist would keep at the end of a login has been kept while it was typed
    if (!isOurs(this, key)) {
      setItem.call(this, key, value);
    }
  };
  Storage.prototype.removeItem = function (key) {
    if (isOurs(this, key)) {
      dropDraft(taskOf(key));
    } else {
      removeItem.call(this, key);
    }
  };
}

const isGiven = value => value !== null && value !== undefined && value !== '' && String(value) !== '';

/** What was typed into the fields of a form, a field a line, in the words of the form. */
function inWords(components, values) {
  return components.filter(field => field.key && isGiven(values[field.key]))
    .map(field => {
      const label = value => field.values?.find(option => option.value === value)?.label ?? value;
      return `${field.label ?? field.dateLabel ?? field.key}: ${[values[field.key]].flat().map(label).join(', ')}`;
    }).join('\n');
}

const answers = (components, state) => Object.fromEntries(
  components.filter(field => field.key && state.data[field.key] !== undefined)
    .map(field => [field.key, state.data[field.key]]));

/** What is answered otherwise than the form began: the rest may change with the case. */
const changed = (answers, before) => Object.fromEntries(
  Object.entries(answers).filter(([key, answer]) => JSON.stringify(answer) !== JSON.stringify(before[key])));

async function keepWhatIsTyped(form) {
  const viewed = await until(() => form.isConnected && viewer(form));
  const known = knownTo(form);
  const task = known?.params?.taskId;
  if (!viewed || !task) {
    return;
  }
  const components = viewed._getState().schema.components;
  const found = draftOf(task);
  const before = found?.before ?? answers(components, viewed._getState());
  if (found) {
    tellThatItIsBack(form, task, found.at);
  }
  viewed.on('changed', state => {
    if (known.options?.disableForm || !form.isConnected) {
      return;
    }
    const values = changed(answers(components, state), before);
    if (draftOf(task) || Object.keys(values).length) {
      keep(task, { at: Date.now(), before, values, words: inWords(components, values) });
    }
  });
}

function tellThatItIsBack(form, task, at) {
  const said = element('div', 'cd-back', `${texts.typedIsBack} ${new Date(at).toLocaleTimeString(texts.language, {
    hour: '2-digit', minute: '2-digit' })}. `,
  button(texts.typedAway, () => {
    dropDraft(task);
    part('$route').reload();
  }));
  said.setAttribute('role', 'status');
  form.prepend(said);
}

function watchPerson() {
  const root = part('$rootScope');
  const isNow = login => {
    if (login) {
      person = login;
      dropAllBut(login);
    }
  };
  root.$watch('authentication.name', isNow);
  root.$on('authentication.login.success', (event, who) => isNow(who?.name));
  root.$on('authentication.logout.success', () => {
    dropAllBut();
    person = undefined;
  });
}

/** From now on, whatever forms are opened. */
export function keepDrafts() {
  if (!isTasklist) {
    return;
  }
  standInForTasklist();
  until(() => window.angular?.element(document.body).injector()).then(watchPerson);
  whenShown('[cam-tasklist-form]', keepWhatIsTyped);
}

export const whoIsHere = () => person;
