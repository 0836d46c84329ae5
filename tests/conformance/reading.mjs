// reading.mjs MODULES BROWSER BOOK.epub [SCREENSHOTS]
// Reads a finished e-book as people do: its unpacked documents in Chromium, narrow and wide, light and dark, with type
// of twice the size; then the whole of it through epub.js, a reading system. Prints one line for each thing that is
// wrong; exits with 1 if there is any. MODULES is the folder of npm's packages. SCREENSHOTS, if given, is a folder for
// pictures of what was seen.
import { createRequire } from 'node:module';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookAt } from './looks.mjs';
import { findLinkFaults } from './links.mjs';
import { readThrough } from './reading_system.mjs';

const [modules, browserPath, book, screenshots] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'any.js'));
const puppeteer = require('puppeteer-core');
const extract = require('extract-zip');

const faults = [];
const tell = (place, what) => faults.push(`${place}: ${what}`);

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await extract(book, { dir: folder });
if (screenshots) mkdirSync(screenshots, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: browserPath,
  headless: true,
  args: ['--disable-gpu'],
});

try {
  const page = await browser.newPage();
  const spine = await page.evaluate((text) => {
    const opf = new DOMParser().parseFromString(text, 'text/xml');
    const href = (id) => opf.querySelector(`item[id="${id}"]`).getAttribute('href');
    return [...opf.querySelectorAll('itemref')].map((item) => href(item.getAttribute('idref')));
  }, readFileSync(join(folder, 'EPUB/package.opf'), 'utf8'));
  if (spine.length === 0) tell('package.opf', 'the spine is empty');
  const urlOf = (href) => pathToFileURL(join(folder, 'EPUB', href)).href;
  const shot = (name) => screenshots && join(screenshots, `${basename(book, '.epub')}-${name}.png`);

  for (const href of spine) await lookAt(page, href, urlOf(href), tell, shot);
  await findLinkFaults(page, spine, urlOf, tell);
  await readThrough(page, book, spine, require, tell, shot);
} finally {
  await browser.close();
}

for (const fault of faults) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);
