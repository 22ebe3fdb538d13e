// Tasklist as the web application has it: what stands on the page, and the parts of it that scripts may ask for.

const base = document.querySelector('base');

/** The other web applications load these scripts too, and have no forms. */
export const isTasklist = base?.getAttribute('app-name') === 'tasklist';

/** Where the plug-in of the desk answers about a task. */
export const deskApi = () => ({
  tasklistApi: base.getAttribute('tasklist-api').replace(/\/$/, ''),
  engine: location.pathname.match(/\/tasklist\/([^/]+)/)?.[1] ?? 'default'
});

/** A part of Tasklist by its name, such as the messages that it shows. */
export const part = name => window.angular.element(document.body).injector().get(name);

/** What a piece of Tasklist on the page knows. */
export const knownTo = node => window.angular.element(node).isolateScope();

/** Changes what Tasklist knows; the page follows. */
export const afterwards = change => part('$rootScope').$applyAsync(change);

/** The viewer of the form that is drawn there, or nothing while there is none. */
export function viewer(form) {
  const within = node => node?.props?.value?.getService?.('form', false)
    ?? [node?.__k].flat().filter(Boolean).reduce((found, child) => found ?? within(child), undefined);
  return within(form.querySelector('.fjs-container')?.__k);
}

/** Does something with each such element, now and whenever Tasklist draws one. */
export function whenShown(selector, action) {
  const look = node => {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    if (node.matches(selector)) {
      action(node);
    }
    node.querySelectorAll(selector).forEach(found => action(found));
  };
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(look)))
    .observe(document.body, { childList: true, subtree: true });
  look(document.body);
}

/** Waits until something is to be had on the page; nothing where it does not come. */
export async function until(given, patience = 8000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = given();
    if (found) {
      return found;
    }
    await new Promise(again => setTimeout(again, 60));
  }
  return undefined;
}
