// Follows every link within the book as a reader does: each must lead to a place that is there and can be seen; from
// each note a link must lead back to its call; the page list must go through the book in its order.

function linksInDocument() {
  return [...document.querySelectorAll('a[href]')]
    .filter((link) => link.protocol === 'file:')
    .map((link) => ({
      href: link.href,
      role: link.getAttribute('role'),
      from: link.id || link.closest('[id]')?.id || '',
      page: link.closest('[role=doc-pagelist]') !== null,
      words: link.textContent,
    }));
}

function placesInDocument() {
  return [...document.querySelectorAll('[id]')].map((element) => ({
    id: element.id,
    label: element.getAttribute('aria-label'),
    role: element.getAttribute('role'),
    seen: element.getClientRects().length > 0,
  }));
}

export async function findLinkFaults(page, spine, urlOf, tell) {
  const places = new Map();
  const links = [];
  for (const href of spine) {
    await page.goto(urlOf(href));
    places.set(urlOf(href), { seen: true });
    for (const place of await page.evaluate(placesInDocument)) places.set(`${urlOf(href)}#${place.id}`, place);
    for (const link of await page.evaluate(linksInDocument)) links.push({ ...link, document: href });
  }

  for (const link of links) {
    const place = places.get(link.href);
    if (!place) tell(link.document, `“${link.words}” leads to ${link.href.split('/').pop()}, which is not there`);
    else if (!place.seen) tell(link.document, `“${link.words}” leads to a place that is not seen`);
  }

  for (const call of links.filter(({ role }) => role === 'doc-noteref')) {
    const back = links.find(({ role, href }) => role === 'doc-backlink' && href.endsWith(`#${call.from}`));
    if (!back) tell(call.document, `from the note of “${call.words}” no link leads back to its call`);
  }

  const listed = links.filter((link) => link.page);
  for (const { href, words } of listed)
    if (places.get(href)?.label !== words) tell('page list', `page ${words} leads to another mark`);
  const marks = [...places.values()].filter(({ role }) => role === 'doc-pagebreak').map(({ label }) => label);
  if (marks.join() !== listed.map(({ words }) => words).join())
    tell('page list', 'it does not name the marks of the pages in their order');
}
