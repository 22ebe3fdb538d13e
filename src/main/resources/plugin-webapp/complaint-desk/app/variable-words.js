// What the variables that Cockpit shows mean, in the reader's language. The name in the model stays as a tip.

import texts from './texts.js';

function translate(node) {
  const name = node.data.trim();
  const cell = node.parentElement?.closest('td.col-name');
  if (cell && Object.hasOwn(texts.variables, name)) {
    cell.title = name;
    node.data = texts.variables[name];
  }
}

function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translate(node);
    return;
  }
  const words = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    translate(words.currentNode);
  }
}

/** From now on, whichever process is looked at. */
export function watchVariables() {
  new MutationObserver(changes => changes.forEach(change =>
    change.type === 'characterData' ? translate(change.target) : change.addedNodes.forEach(translateAll)
  )).observe(document.body, { childList: true, characterData: true, subtree: true });
}
