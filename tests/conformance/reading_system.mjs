// The book in epub.js: it must open, show every piece of its spine with the words that the file has, know its contents
// and its pages, and lead to each page that it lists.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stage = '<!DOCTYPE html><meta charset="utf-8"><div id="area" style="width: 600px; height: 800px"></div>';

// Runs in the page.
async function openBook(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  window.book = ePub(bytes.buffer);
  await book.ready;
  window.rendition = book.renderTo('area', { width: 600, height: 800, flow: 'scrolled-doc' });
  const flat = (items) => items.flatMap((item) => [item, ...flat(item.subitems ?? [])]);
  return {
    title: book.packaging.metadata.title,
    cover: await book.coverUrl() !== null,
    spine: book.spine.spineItems.map((item) => item.href),
    contents: flat(book.navigation.toc).map((item) => item.href),
    landmarks: book.navigation.landmarks.map((item) => item.type),
    pages: book.pageList.pageList.map(({ page, href }) => ({ page, href })),
  };
}

async function show(target) {
  await rendition.display(target);
  const shown = document.querySelector('iframe')?.contentDocument;
  const id = target.split('#')[1];
  return { words: shown?.body.textContent.trim().length ?? 0, images: shown?.images.length ?? 0,
           found: !id || shown?.getElementById(id) !== null };
}

export async function readThrough(page, book, spine, require, tell, shot) {
  const where = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);
  await page.setViewport({ width: 620, height: 820 });
  await page.goto('about:blank');
  await page.setContent(stage);
  await page.addScriptTag({ path: where('jszip', 'dist/jszip.min.js') });
  await page.addScriptTag({ path: where('epubjs', 'dist/epub.min.js') });
  const opened = await page.evaluate(openBook, readFileSync(book).toString('base64'));

  if (!opened.title) tell('epub.js', 'the book has no title');
  if (!opened.cover) tell('epub.js', 'the book has no cover');
  if (opened.spine.join() !== spine.join()) tell('epub.js', `the spine is ${opened.spine}`);
  if (opened.contents.length === 0) tell('epub.js', 'the book has no contents');
  if (!opened.landmarks.includes('bodymatter')) tell('epub.js', 'no landmark says where the text begins');

  const targets = [...opened.spine, ...opened.contents, ...opened.pages.map(({ href }) => href)];
  for (const target of targets) {
    const shown = await page.evaluate(show, target);
    if (shown.words + shown.images === 0) tell('epub.js', `${target} shows nothing`);
    if (!shown.found) tell('epub.js', `${target} does not lead there`);
  }
  const picture = shot('epubjs');
  if (picture) await page.screenshot({ path: picture });
}
