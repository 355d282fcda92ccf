import { evaluate } from '../../../sandbox/forge/expression/evaluate';
import { parseExpression } from '../../../sandbox/forge/expression/parse';
import { readEventPath } from '../../../sandbox/forge/expression/read-event-path';
import { readIssuePath } from '../../../sandbox/forge/expression/read-issue-path';
import { propertyValue } from '../../../sandbox/forge/expression/property-value';

const PROPERTIES: Readonly<Record<string, unknown>> = {
  'blameless-postmortem-action': { incidentId: '10001', tree: { deep: { leaf: 7 } }, list: ['a'], done: false },
};

const run = (text: string): unknown =>
  evaluate(
    parseExpression(text),
    readEventPath({
      payload: { issue: { key: 'INC-1', fields: { issuetype: { name: 'Incident' } } }, selfGenerated: false },
      property: (entity, key, path) => (entity === 'issue' ? propertyValue(PROPERTIES[key], path) : null),
    }),
  );

const OURS = "event.runtime.issue.properties['blameless-postmortem-action']";

test.each([
  [`${OURS}.incidentId != null`, true],
  [`${OURS}['incidentId'] == "10001"`, true],
  [`${OURS}.missing != null`, false],
  ["event.runtime.issue.properties['other'].path != null", false],
  [`event.runtime.issue.properties['other'].path != null || ${OURS}.incidentId != null`, true],
  // A tree of its own is nothing to compare with; what is in it is.
  [`${OURS}.tree != null`, false],
  [`${OURS}.tree.deep.leaf == 7`, true],
  [`${OURS}['tree.deep.leaf'] == 7`, true],
  [`${OURS}.list != null`, true],
  [`!${OURS}.done`, true],
  ["event.issue.fields.issuetype.name == 'Incident'", true],
  ["event.issue?.key == 'INC-1' && !(event.selfGenerated || false)", true],
  ['event.nothing == null', 'error'],
  ['event.issue.fields?.resolution == null', true],
  ['event?.nothing?.at?.all == null', true],
  ['event.issue.key', 'INC-1'],
  ['event.issue.key && true', 'error'],
  ['!event.issue.key', 'error'],
  ["1.5 == 1.5 && 'it\\'s' == \"it's\"", true],
])('%s gives %j', (text, expected) => {
  if (expected === 'error') expect(() => run(text)).toThrow();
  else expect(run(text)).toBe(expected);
});

test.each([
  ["event.issue.fields.labels.includes('x')", 'finds'],
  ['event.issue.key > 3', "does not understand '> 3'"],
  ['issue.key == null', "knows 'event' only, not 'issue'"],
  ['event.issue.key ==', 'a value'],
  ['(event.issue.key == null', "')'"],
  ['event[0] == null', 'a key in quotes'],
  ['event. == null', 'a name'],
  ['event.runtime.issue.key == null', 'holds properties only'],
  [`true ${'|| true '.repeat(2_000)}`, 'more than 10000 characters'],
])('%s is refused by name', (text, message) => {
  expect(() => run(text)).toThrow(message);
});

test.each([
  ["issue.properties['record'].state == 'published'", true],
  ["issue.properties['record'].nothing == null", true],
  ["issue.properties['other'] == null", true],
  ["issue.properties['other']?.state == null", true],
  ["issue.properties['other'] != null && issue.properties['other'].state == 'published'", false],
  ["issue.properties['other'].state == 'published'", 'error'],
  ["issue.key == 'INC-1'", 'error'],
])('in a workflow %s gives %j', (text, expected) => {
  const run = () => evaluate(parseExpression(text, 'issue'), readIssuePath({ record: { state: 'published' } }));
  if (expected === 'error') expect(run).toThrow();
  else expect(run()).toBe(expected);
});
