// Checks xAPI statements: node check.js FILE.xapi.json...
// Every statement passes both validators; within a choice activity no id of a choice occurs twice and the response and
// the best choice are among them; no id of a statement occurs twice in all files. Exit 0 if all is well.
'use strict';
const fs = require('fs');
const Ajv = require('ajv-draft-04');
const learningLocker = require('@learninglocker/xapi-validation').default;
const schema = require('tin-can-json-schema/1.0.1.json');
const formats = require('tin-can-json-schema/formats.json');

const ajv = new Ajv({strict: false, allErrors: true, logger: false, unicodeRegExp: false});
for (const [name, pattern] of Object.entries(formats)) ajv.addFormat(name, new RegExp(pattern));
// The schema names its parts by "id": "#statement"; they are registered one by one under an address of our own.
const base = 'tin-can:1.0.1';
const rooted = (part) => {
  if (Array.isArray(part)) return part.map(rooted);
  if (part === null || typeof part !== 'object') return part;
  const copy = {};
  for (const [key, value] of Object.entries(part)) {
    if (key === 'id' && typeof value === 'string' && value.startsWith('#')) continue;
    copy[key] = key === '$ref' ? value.replace(/^#(.*)$/, (_, name) => `${base}:${name}`) : rooted(value);
  }
  return copy;
};
const named = (part, found) => {
  if (part === null || typeof part !== 'object') return found;
  if (typeof part.id === 'string' && part.id.startsWith('#')) found.set(part.id.slice(1), part);
  for (const each of Object.values(part)) named(each, found);
  return found;
};
for (const [name, part] of named(schema.properties, new Map())) ajv.addSchema(rooted(part), `${base}:${name}`);
const iri = new RegExp(formats.iri);
const tinCan = ajv.getSchema(`${base}:statement`);

const ownErrors = (statement) => {
  const errors = [];
  const definition = statement.object.definition || {};
  if (definition.interactionType === 'choice') {
    const ids = definition.choices.map((choice) => choice.id);
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at) errors.push(`choice "${id}" occurs twice`);
    });
    for (const id of [statement.result.response, ...(definition.correctResponsesPattern || [])])
      if (!ids.includes(id)) errors.push(`"${id}" is none of the choices`);
  }
  for (const key of Object.keys({...statement.result.extensions, ...statement.context.extensions}))
    if (!iri.test(key)) errors.push(`extension "${key}" has no IRI as key`);
  const {score} = statement.result;
  if (score && !(score.min <= score.raw && score.raw <= score.max && Math.abs(score.scaled) <= 1))
    errors.push(`score ${JSON.stringify(score)} is out of its range`);
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(JSON.stringify(statement)))
    errors.push('a control or reordering character stands in it');
  return errors;
};

const seen = new Map();
let count = 0;
let bad = 0;
for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, 'utf8');
  if (/[<>&]/.test(text)) console.log(`${file}: < > or & is not written as an escape`), bad++;
  JSON.parse(text).forEach((statement, at) => {
    count++;
    const errors = ownErrors(statement).map((error) => `own check: ${error}`);
    for (const warning of learningLocker(statement)) errors.push(`xapi-validation: ${warning.constructor.name} at ` +
      `${warning.path.join('/')}${warning.data === undefined ? '' : ` (${JSON.stringify(warning.data)})`}`);
    if (!tinCan(statement)) for (const error of tinCan.errors)
      errors.push(`tin-can-json-schema: ${error.instancePath} ${error.message}`);
    if (seen.has(statement.id)) errors.push(`own check: id ${statement.id} is that of ${seen.get(statement.id)}`);
    seen.set(statement.id, `${file}, statement ${at + 1}`);
    errors.forEach((error) => console.log(`${file}, statement ${at + 1}: ${error}`));
    bad += errors.length;
  });
}
console.log(`${count} statements in ${process.argv.length - 2} files, ${bad} errors`);
process.exit(bad === 0 && count > 0 ? 0 : 1);
