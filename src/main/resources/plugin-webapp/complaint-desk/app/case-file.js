// Draws a case file. What customers and colleagues wrote goes into the page as text, never as HTML.

import texts from './texts.js';

/** An element with a class and children; strings become text. */
export function element(tag, className, ...children) {
  const created = document.createElement(tag);
  if (className) {
    created.className = className;
  }
  created.append(...children);
  return created;
}

/** Names and values side by side. */
export function factList(facts) {
  return element('dl', 'cd-facts', ...facts.map(fact =>
    element('div', '', element('dt', '', fact.name), element('dd', '', fact.content))));
}

/** All sections of a case file. */
export function sections(view) {
  return view.complaints ? sectionsOfIncident(view) : [
    section(texts.facts, element('div', 'cd-words', factList(view.facts))),
    ...view.details.length ? [section(texts.details, factList(view.details))] : [],
    section(texts.deadlines, deadlines(view.deadlines), ...pauses(view.pauses)),
    section(texts.orders, orders(view.orders)),
    section(texts.earlier, earlier(view.earlier)),
    section(texts.story, story(view.story))
  ];
}

function sectionsOfIncident(view) {
  return [
    section(texts.facts, element('div', 'cd-words', factList(view.facts))),
    section(texts.complaints, complaints(view.complaints)),
    section(texts.story, story(view.story))
  ];
}

function section(title, ...content) {
  return element('section', '', element('h4', '', title), ...content);
}

function deadlines(lines) {
  return table(texts.noDeadlines, [texts.deadline, texts.by, texts.setBy, texts.skipped], lines.map(line => [
    [element('div', line.binding ? 'cd-name cd-binding' : 'cd-name', line.name)],
    [
      element('div', 'cd-time', line.at),
      ...line.planned ? [note(`${texts.planned} ${line.planned}`)] : [],
      ...line.provisional ? [note(texts.provisional)] : [],
      ...line.until ? [note(`${texts.gaveWay} ${line.until}`)] : []
    ],
    line.setBy.map(rule => element('div', '', rule)),
    [line.skipped.join(texts.between) || '–']
  ]));
}

function pauses(lines) {
  if (!lines.length) {
    return [];
  }
  return [
    element('h5', '', texts.pauses),
    element('ul', '', ...lines.map(line => element('li', '',
      `${line.from} ${line.to ? `${texts.until} ${line.to}` : `– ${texts.stillWaiting}`} · ${line.reason}`)))
  ];
}

function orders(lines) {
  return table(texts.noOrders, [texts.order, texts.department, texts.status, texts.course], lines.map(line => [
    [line.id],
    [line.department],
    [line.status],
    [
      ...['instruction', 'cause', 'proposal', 'result'].filter(part => line[part]).map(part => [texts[part], line[part]]),
      ...line.chases.map(chase => [`${texts.chased} ${chase.chasedAt}`, chase.text])
    ].map(([name, content]) => element('div', '', element('span', 'cd-note', `${name}: `), content))
  ]));
}

function earlier(lines) {
  return table(texts.noEarlier, [texts.complaint, texts.received, texts.subject, texts.status],
    lines.map(line => [[line.number], [line.receivedAt], [line.subject], [line.status]]));
}

function complaints(lines) {
  return table(texts.noComplaints,
    [texts.complaint, texts.received, texts.customer, texts.subject, texts.status, texts.standing],
    lines.map(line =>
      [[line.number], [line.receivedAt], [line.customer || '–'], [line.subject], [line.status], [line.standing]]));
}

function story(lines) {
  return element('ol', 'cd-story', ...lines.map(line => element('li', '',
    element('div', 'cd-note', `${line.at} · ${line.who}`),
    element('div', '', line.what))));
}

export function table(whenEmpty, heads, rows) {
  if (!rows.length) {
    return element('p', 'cd-note', whenEmpty);
  }
  const header = element('tr', '', ...heads.map(head => {
    const cell = element('th', '', head);
    cell.scope = 'col';
    return cell;
  }));
  return element('table', 'table table-condensed',
    element('thead', '', header),
    element('tbody', '', ...rows.map(row =>
      element('tr', '', ...row.map(content => element('td', '', ...content))))));
}

function note(text) {
  return element('div', 'cd-note', text);
}
