// What the form viewer says of a field that is not right yet: a whole sentence in the reader's language, and what would be
// right instead of a pattern. The viewer has no words of its own to set.

import texts from './texts.js';

const SAID = [
  [/^Field is required\.$/, texts.fieldRequired],
  [/^Field must match pattern .*$/s, texts.fieldPattern],
  [/^Field must have minimum length of (\d+)\.$/, texts.fieldShortest],
  [/^Field must have maximum length of (\d+)\.$/, texts.fieldLongest],
  [/^Field must have minimum value of (\S+)\.$/, texts.fieldLeast],
  [/^Field must have maximum value of (\S+)\.$/, texts.fieldMost],
  [/^Select$/, texts.fieldSelect],
  [/^No results$/, texts.fieldNoResults]
];

function told(said) {
  const [pattern, words] = SAID.find(([pattern]) => pattern.test(said)) ?? [];
  return pattern && said.replace(pattern, words);
}

function translate(node) {
  const words = told(node.data.trim());
  if (words && node.parentElement?.closest('.fjs-container')) {
    node.data = words;
  }
}

function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translate(node);
    return;
  }
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translate(texts.currentNode);
  }
}

/** From now on, whatever forms are opened. */
export function watchForms() {
  new MutationObserver(changes => changes.forEach(change =>
    change.type === 'characterData' ? translate(change.target) : change.addedNodes.forEach(translateAll)
  )).observe(document.body, { childList: true, characterData: true, subtree: true });
}
