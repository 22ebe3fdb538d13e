// Where somebody begins in Cockpit, and what is offered to him there.

import { watchVariables } from './variable-words.js';

const CHANGES = ['suspend', 'cancel', 'retry', 'variables', 'assign', 'define', 'undeploy'];
const RIGHTS = new URL('../../../api/cockpit/plugin/complaint-desk/default/missing-rights', location.href);

const isLogin = () => location.hash.startsWith('#/login');

/** Whoever comes in finds the processes with their cases, and the dashboard where he asks for it. */
function begin() {
  if (['', '#', '#/', '#/dashboard'].includes(location.hash)) {
    location.replace('#/processes');
  }
}

/** The style sheet leaves away what its reader may not do; before that is known, everything that changes something. */
function offer(missing) {
  CHANGES.forEach(change => document.documentElement.classList.toggle(`cd-without-${change}`, missing.includes(change)));
}

async function askRights() {
  const answer = await fetch(RIGHTS, { headers: { Accept: 'application/json' } }).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

/** Follows who comes and goes: each begins anew. */
export function attend() {
  let isIn = false;
  const look = async () => {
    if (isLogin()) {
      isIn = false;
      offer(CHANGES);
      return;
    }
    if (isIn) {
      return;
    }
    isIn = true;
    begin();
    const missing = await askRights();
    if (missing) {
      offer(missing);
    } else {
      isIn = false;
    }
  };
  offer(CHANGES);
  watchVariables();
  addEventListener('hashchange', look);
  look();
}
