// What the lists of tasks say by themselves: why one is empty, and that a search belongs to the list it was made for.

import texts from './texts.js';
import { element } from './case-file.js';
import { button } from './desk.js';
import { isTasklist, whenShown } from './tasklist.js';

const SEARCH = /searchQuery=(?!%5B%5D|\[\])[^&]+/;

const isSearching = () => SEARCH.test(location.hash);

function searchNoMore() {
  location.hash = location.hash.replace(/searchQuery=[^&]*/, 'searchQuery=%5B%5D');
}

/** Another list is shown as it is, without the search of the one before. */
function leaveSearchBehind(event) {
  const filter = event.target.closest?.('.task-filter');
  if (filter && !filter.classList.contains('active') && event.target.closest('a') && isSearching()) {
    setTimeout(searchNoMore);
  }
}

function explain(empty) {
  const said = element('p', 'cd-why', ...isSearching()
    ? [`${texts.emptyBySearch} `, button(texts.searchNoMore, searchNoMore)] : [texts.emptyList]);
  empty.querySelector('.cd-why')?.remove();
  empty.append(said);
}

function explainMissingLists(missing) {
  missing.append(element('p', 'cd-why', texts.withoutGroup));
}

/** From now on. */
export function explainLists() {
  if (!isTasklist) {
    return;
  }
  document.addEventListener('click', leaveSearchBehind, true);
  whenShown('[cam-tasks] .well', explain);
  whenShown('[cam-tasklist-filters] .well, .task-filters .well', explainMissingLists);
}
