import desk, { say } from '../../../lib/complaint-desk/desk.js';

const NO_GROUP = say(
  'You belong to no group yet, so no application is open to you. Ask an administrator to add you to your group – in Admin, under Users, your login, Groups – and log in again.',
  '您尚未加入任何用户组，因此没有可以使用的应用。请联系系统管理员将您加入所属的用户组（在 Admin 中依次进入“用户”、您的账户、“用户组”），然后重新登录。');
const API = new URL('../../../api/', location.href);

async function groups() {
  const read = async path => (await fetch(new URL(path, API), { headers: { Accept: 'application/json' } })).json();
  const { userId } = await read('admin/auth/user/default');
  return (await read(`engine/engine/default/identity/groups?userId=${encodeURIComponent(userId)}`)).groups;
}

/** Whoever finds no application here is told why, and what to do. */
async function welcome(place) {
  const known = await groups().catch(() => undefined);
  if (known?.length === 0 && place.isConnected) {
    const hint = document.createElement('p');
    hint.className = 'alert alert-info';
    hint.setAttribute('role', 'status');
    hint.textContent = NO_GROUP;
    place.prepend(hint);
  }
}

let place;
new MutationObserver(() => {
  const shown = document.querySelector('.webapps');
  if (shown && shown !== place) {
    place = shown;
    welcome(shown);
  }
}).observe(document.documentElement, { childList: true, subtree: true });

export default desk;
