// Whether the person is still logged in: the desk answers a change that comes after the end of a login as it answers a
// forged one, and Tasklist would tell nobody to log in again.

import texts from './texts.js';
import { afterwards, deskApi, part } from './tasklist.js';

const who = () => {
  const admin = document.querySelector('base').getAttribute('admin-api');
  return fetch(`${admin}auth/user/${deskApi().engine}`, { headers: { Accept: 'application/json' } });
};

/** Leads to the page for the login where it has ended, and from there back again; tells whether it has. */
export async function loginHasEnded() {
  const known = await who().catch(() => ({ ok: true }));
  if (known.ok) {
    return false;
  }
  afterwards(() => {
    const root = part('$rootScope');
    root.$broadcast('authentication.changed', null);
    root.authentication = null;
    root.$broadcast('authentication.login.required');
    part('Notifications').addError({ status: texts.loginAgain, exclusive: true });
  });
  return true;
}
