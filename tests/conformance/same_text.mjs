// same_text.mjs FOLDER BOOK.pdf
// Prints the pages on which pdf.js (in FOLDER/node_modules) reads other characters than poppler does, and exits with 1 if
// there is any. Spaces, which each makes up in its own way, and the order of lines do not count.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, book] = process.argv.slice(2);
const { getDocument } = await import(join(folder, 'node_modules/pdfjs-dist/legacy/build/pdf.mjs'));

/// Direction marks are poppler's own.
const characters = (text) => [...text.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E]/g, '')].sort().join('');

const expected = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', book, '-'], { maxBuffer: 1 << 28 })
  .toString().split('\f');
const document = await getDocument({ data: new Uint8Array(readFileSync(book)), verbosity: 0 }).promise;
let failed = false;
for (let number = 1; number <= document.numPages; ++number) {
  const content = await (await document.getPage(number)).getTextContent();
  const text = content.items.map((item) => item.str).join('');
  if (characters(text) === characters(expected[number - 1])) continue;
  console.log(`page ${number}: pdf.js reads “${text.slice(0, 60)}…”, poppler “${expected[number - 1].slice(0, 60)}…”`);
  failed = true;
}
process.exit(failed ? 1 : 0);
