import { readAs, type Posting } from '../../support/stated-times';

type Case = readonly [name: string, text: string, posting: Posting, expected: readonly string[]];

const read = (cases: readonly Case[]) =>
  test.each(cases)('%s', (_, text, posting, expected) => {
    expect(readAs(text, posting)).toEqual(expected);
  });

describe('a time without a date', () => {
  read([
    [
      'is the last such moment before the posting',
      '23:40 UTC - backfill runs as a job',
      { postedAt: '2025-11-15T00:06:30Z' },
      ['2025-11-14 23:40 | backfill runs as a job'],
    ],
    ['may be the minute of the posting', '12:00 - fixed', {}, ['2024-03-01 12:00 | fixed']],
    [
      'may be the minute that has begun',
      '12:01 - fixed',
      { postedAt: '2024-03-01T12:00:40Z' },
      ['2024-03-01 12:01 | fixed'],
    ],
    [
      'that lies just after the posting is of the day before, and that is doubted',
      '12:30 - fail over',
      {},
      ['2024-02-29 12:30 (maybe-later) | fail over'],
    ],
    [
      'is read in the zone of the reader',
      '10:05 - alert',
      { timeZone: 'America/New_York', postedAt: '2024-03-01T16:00:00Z' },
      ['2024-03-01 15:05 | alert'],
    ],
    [
      'is of the reader’s day, which may be another than that of UTC',
      '23:30 - alert',
      { timeZone: 'Asia/Tokyo', postedAt: '2024-03-01T20:00:00Z' },
      ['2024-03-01 14:30 | alert'],
    ],
    [
      'goes over midnight with its list',
      '23:40 alert\n23:55 rollback\n00:10 fixed',
      { postedAt: '2024-03-01T00:20:00Z' },
      ['2024-02-29 23:40 | alert', '2024-02-29 23:55 | rollback', '2024-03-01 00:10 | fixed'],
    ],
    [
      'goes over midnight as often as its list does',
      '22:00 a\n02:00 b\n21:00 c\n01:00 d',
      { postedAt: '2024-03-03T09:00:00Z' },
      ['2024-03-01 22:00 | a', '2024-03-02 02:00 | b', '2024-03-02 21:00 | c', '2024-03-03 01:00 | d'],
    ],
    [
      'may stand in a list of more than a day',
      '10:00 a\n22:00 b\n02:00 c\n11:00 d',
      {},
      ['2024-02-29 10:00 | a', '2024-02-29 22:00 | b', '2024-03-01 02:00 | c', '2024-03-01 11:00 | d'],
    ],
    [
      'that goes back a little is out of order, not of the next day',
      '10:20 a\n10:05 b\n10:40 c',
      {},
      ['2024-03-01 10:20 | a', '2024-03-01 10:05 (out-of-order) | b', '2024-03-01 10:40 | c'],
    ],
    [
      'stands in order in a list that is newest first',
      '11:00 c\n10:30 b\n10:00 a',
      {},
      ['2024-03-01 11:00 | c', '2024-03-01 10:30 | b', '2024-03-01 10:00 | a'],
    ],
    [
      'goes over a midnight with each line of a list that goes far back with each',
      '22:17 a\n15:12 b\n03:11 c',
      {},
      ['2024-02-28 22:17 | a', '2024-02-29 15:12 | b', '2024-03-01 03:11 | c'],
    ],
    [
      'never lies after the posting because of its neighbour',
      '13:00 a\n11:30 b',
      {},
      ['2024-02-29 13:00 | a', '2024-03-01 11:30 | b'],
    ],
  ]);
});

describe('a date', () => {
  read([
    [
      'counts for the lines under it',
      '2024-02-28\n10:05 a\n- 10:20 b',
      {},
      ['heading 2024-02-28', '2024-02-28 10:05 | a', '2024-02-28 10:20 | b'],
    ],
    [
      'counts until the lines go over midnight',
      'Wednesday, 28 February:\n22:05 a\n00:20 b',
      {},
      ['heading 2024-02-28', '2024-02-28 22:05 | a', '2024-02-29 00:20 | b'],
    ],
    [
      'counts until the next one',
      '## 2024-02-27\n10:05 a\n## 2024-02-29\n09:00 b',
      {},
      ['heading 2024-02-27', '2024-02-27 10:05 | a', 'heading 2024-02-29', '2024-02-29 09:00 | b'],
    ],
    [
      'counts for a late line of its day after an early one',
      '2024-02-28\n00:30 a\n23:00 b',
      {},
      ['heading 2024-02-28', '2024-02-28 00:30 | a', '2024-02-28 23:00 | b'],
    ],
    [
      'in one line counts for those after it and, backwards, for those before it',
      '23:50 a\n2024-02-28 00:10 b\n00:20 c',
      {},
      ['2024-02-27 23:50 | a', '2024-02-28 00:10 | b', '2024-02-28 00:20 | c'],
    ],
    [
      'may come with words and a zone',
      'Timeline for 2024-02-28 (CET):\n10:05 a',
      {},
      ['heading 2024-02-28 CET', '2024-02-28 09:05 | a'],
    ],
    ['that lies ahead is kept and doubted', '2024-03-02 10:00 a', {}, ['2024-03-02 10:00 (after-posting) | a']],
    ['without a year is the last one', 'Dec 31, 23:50 a', {}, ['2023-12-31 23:50 | a']],
    ['without a year may be tomorrow', 'Mar 2, 10:00 a', {}, ['2024-03-02 10:00 (after-posting) | a']],
    [
      'of a leap day is of a leap year',
      'Feb 29, 10:00 a',
      { postedAt: '2025-03-01T00:00:00Z' },
      ['2024-02-29 10:00 | a'],
    ],
    [
      'in numbers is read either way, the way that is not ahead first',
      '02/03/2024 10:00 a',
      {},
      ['2024-02-03 10:00 (date-order) | a'],
    ],
    [
      'in numbers is certain when another line tells what is the day',
      '02/01/2024 10:00 a\n13/01/2024 10:00 b',
      {},
      ['2024-01-02 10:00 | a', '2024-01-13 10:00 | b'],
    ],
    ['alone is no time', '2024-02-28', {}, ['heading 2024-02-28']],
    [
      'of the reader’s day',
      'yesterday 10:00 a',
      { timeZone: 'Asia/Tokyo', postedAt: '2024-03-01T20:00:00Z' },
      ['2024-03-01 01:00 | a'],
    ],
  ]);
});

test('what is no time stays where it stands, and counts nothing', () => {
  expect(readAs('What happened:\n\n10:05 a\nall was quiet\n10:20 b')).toEqual([
    'text',
    '2024-03-01 10:05 | a',
    'text',
    '2024-03-01 10:20 | b',
  ]);
});

describe('a 12-hour list that names its half of the day once', () => {
  read([
    [
      'goes on in it',
      '9:50 AM a\n9:58 b\n10:05 c',
      {},
      ['2024-03-01 09:50 | a', '2024-03-01 09:58 (half-of-day) | b', '2024-03-01 10:05 (half-of-day) | c'],
    ],
    [
      'goes over noon',
      '11:58 AM a\n12:05 b\n12:30 c\n1:10 d',
      { postedAt: '2024-03-01T14:00:00Z' },
      [
        '2024-03-01 11:58 | a',
        '2024-03-01 12:05 (half-of-day) | b',
        '2024-03-01 12:30 (half-of-day) | c',
        '2024-03-01 13:10 (half-of-day) | d',
      ],
    ],
    [
      'goes over midnight',
      '11:50 PM a\n12:10 b\n1:00 c',
      {},
      ['2024-02-29 23:50 | a', '2024-03-01 00:10 (half-of-day) | b', '2024-03-01 01:00 (half-of-day) | c'],
    ],
    [
      'may be a little out of order',
      '10:20 AM a\n10:05 b\n10:40 c',
      {},
      [
        '2024-03-01 10:20 | a',
        '2024-03-01 10:05 (half-of-day, out-of-order) | b',
        '2024-03-01 10:40 (half-of-day) | c',
      ],
    ],
    [
      'has ranges in it',
      '11:40–11:58 AM a\n11:59-12:05 b\n12:30 c',
      { postedAt: '2024-03-01T14:00:00Z' },
      [
        '2024-03-01 11:40 until 2024-03-01 11:58 | a',
        '2024-03-01 11:59 until 2024-03-01 12:05 (half-of-day) | b',
        '2024-03-01 12:30 (half-of-day) | c',
      ],
    ],
  ]);
});
