import { contractsFolder, SPEC_NAMES } from '../../sandbox/contracts/contracts-folder';
import { createJudge, judgeFor, type Judge } from '../../sandbox/contracts/judge';
import { loadWith } from '../../sandbox/contracts/load-spec';
import { OVERLAY } from '../../sandbox/contracts/overlay';
import type { Repair } from '../../sandbox/contracts/repair';

const fits = ({ judge }: Judge, { schema, shows }: Repair) => judge(schema, shows.value, shows.in).length === 0;
const withOverlay = new Map(SPEC_NAMES.map((name) => [name, contractsFolder() ? judgeFor(name) : null] as const));

describe.each(OVERLAY.map((repair) => [`${repair.spec} ${repair.schema}${repair.at}`, repair] as const))(
  '%s',
  (_, repair) => {
    test('is judged rightly with the overlay', () => {
      const judge = withOverlay.get(repair.spec);
      expect(judge && fits(judge, repair)).toBe(repair.shows.fits);
    });

    test('would be judged wrongly without this line', () => {
      const others = OVERLAY.filter((other) => other !== repair);
      expect(fits(createJudge(loadWith(repair.spec, others)), repair)).toBe(!repair.shows.fits);
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
