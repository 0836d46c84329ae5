// alike.mjs FOLDER
// Pages as several readers painted them: `READER-NUMBER.pgm`. Prints a line for each page that looks otherwise to one of
// them, and exits with 1 if there is any.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const side = 12;
/// A square that differs by more than this, of 255, is painted otherwise. Readers smooth letters each in their own way,
/// and give thin lines a whole pixel, as they do the edges of pictures; so a few of a page's may be.
const noticed = 30, most_of_page = 0.01;

function read(file) {
  const bytes = readFileSync(file);
  const header = /^P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 100).toString('latin1'));
  if (!header) throw new Error(`${file} is no grey picture`);
  return { width: Number(header[1]), height: Number(header[2]), grey: bytes.subarray(header[0].length) };
}

/// Averages over squares of a line's height, so that a shift of less than a pixel hardly counts.
function coarse({ width, height, grey }) {
  const cells = [];
  for (let y = 0; y + side <= height; y += side)
    for (let x = 0; x + side <= width; x += side) {
      let sum = 0;
      for (let i = 0; i < side * side; ++i) sum += grey[(y + Math.floor(i / side)) * width + x + (i % side)];
      cells.push(sum / (side * side));
    }
  return cells;
}

function share_apart(one, other) {
  const a = coarse(one), b = coarse(other);
  return a.filter((value, i) => Math.abs(value - b[i]) > noticed).length / a.length;
}

const folder = process.argv[2];
const pages = new Map();
for (const name of readdirSync(folder).sort()) {
  const [, reader, number] = /^(\w+)-0*(\d+)\.pgm$/.exec(name);
  if (!pages.has(number)) pages.set(number, {});
  pages.get(number)[reader] = read(join(folder, name));
}
let failed = pages.size === 0;
for (const [number, { poppler, ...others }] of pages)
  for (const reader of ['mutool', 'ghostscript']) {
    const other = others[reader];
    if (!poppler || !other || poppler.width !== other.width || poppler.height !== other.height) {
      console.log(`page ${number}: ${reader} has it in another size than poppler, or not at all`);
      failed = true;
      continue;
    }
    const apart = share_apart(poppler, other);
    if (apart <= most_of_page) continue;
    console.log(`page ${number}: ${reader} paints it otherwise than poppler (${(apart * 100).toFixed(1)} % of it)`);
    failed = true;
  }
process.exit(failed ? 1 : 0);
