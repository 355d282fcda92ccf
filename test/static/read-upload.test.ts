import { freshEntries, type Said } from '../../static/app/screens/create-postmortem/timeline/read-upload';
import { readWell } from '../support/transcripts';

const SHORT = 'Rolled the flag service back';
const LONG = 'ok, we rolled back the flag service in both regions now';
const said = (text: string): Said => ({ at: '2024-03-01T10:05:00.000Z', text, restrictedTo: null });
const freshIn = (transcript: string, ...timeline: readonly Said[]) => {
  const { entries, repeated } = freshEntries(readWell(transcript).entries, timeline);
  return [...entries.map(({ text }) => text), repeated];
};

test.each([`10:05 ${SHORT}\n10:05 ${LONG}`, `10:05 ${LONG}\n10:05 ${SHORT}`])(
  'of lines that say the same the longest stays: %s',
  (transcript) => {
    expect(freshIn(transcript)).toEqual([LONG, 1]);
  },
);

test('what says more than the timeline is new, what says no more is not, also the second time', () => {
  expect(freshIn(`10:05 ${LONG}`, said(SHORT))).toEqual([LONG, 0]);
  expect(freshIn(`10:05 ${SHORT}`, said(LONG))).toEqual([1]);
  expect(freshIn(`10:05 ${SHORT}!`, said(SHORT))).toEqual([1]);
  expect(freshIn(`10:05 ${LONG}`, said(SHORT), said(LONG))).toEqual([1]);
});
