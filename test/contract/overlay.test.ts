import { createJudge } from '../support/contracts/judge';
import { loadSpec, loadWith } from '../support/contracts/load-spec';
import { lookUp, type OpenApi, type Schema } from '../support/contracts/open-api';
import { OVERLAY } from '../support/contracts/overlay';
import type { Repair } from '../support/contracts/repair';

const fits = (spec: OpenApi, { schema, shows }: Repair) =>
  createJudge(spec).judge(lookUp(spec, schema) as Schema, shows.value, shows.in).length === 0;

describe.each(OVERLAY.map((repair) => [`${repair.spec} ${repair.schema}${repair.at}`, repair] as const))(
  '%s',
  (_, repair) => {
    test('is judged rightly with the overlay', () => {
      expect(fits(loadSpec(repair.spec), repair)).toBe(repair.shows.fits);
    });

    test('would be judged wrongly without this line', () => {
      const others = OVERLAY.filter((other) => other !== repair);
      expect(fits(loadWith(repair.spec, others), repair)).toBe(!repair.shows.fits);
    });
  },
);

test('a line whose place is gone says so', () => {
  const gone: Repair = {
    spec: 'jira',
    schema: '/components/schemas/NotThere',
    at: '',
    merge: {},
    reason: '',
    shows: { value: null, fits: true, in: 'response' },
  };
  expect(() => loadWith('jira', [gone])).toThrow('leads nowhere (at NotThere)');
});
