// verdict.js epubcheck|ace REPORT.json
// Prints one line for each message or violation in a checker's report; exits with 1 if there is any.
'use strict';
const { readFileSync } = require('node:fs');

const readers = {
  epubcheck: (report) => report.messages.map(describeMessage),
  ace: (report) => report.assertions.flatMap(describeViolations),
};

function describeMessage({ ID, severity, message, locations }) {
  const places = locations.map(({ path, line, column }) => `${path}:${line}:${column}`);
  return `${severity} ${ID}: ${message} (${places.join(', ')})`;
}

function describeViolations({ 'earl:testSubject': subject, assertions }) {
  return assertions.map(({ 'earl:test': test, 'earl:result': result }) => {
    const words = result['dct:description'].replace(/\s+/g, ' ');
    return `${test['earl:impact']} ${test['dct:title']}: ${words} (${subject.url})`;
  });
}

const [checker, file] = process.argv.slice(2);
const findings = readers[checker](JSON.parse(readFileSync(file, 'utf8')));
for (const finding of findings) console.log(finding);
process.exit(findings.length === 0 ? 0 : 1);
