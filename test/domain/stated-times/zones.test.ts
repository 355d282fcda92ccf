import { readStatedTimes } from '../../../src/domain/stated-times/read-stated-times';
import { POSTED, readAs, toldReading } from '../../support/stated-times';

describe('a zone', () => {
  test('counts for the lines of a comment that state none', () => {
    expect(readAs('10:00 a\n10:05 UTC b\n10:10 c', { timeZone: 'America/New_York' })).toEqual([
      '2024-03-01 10:00 | a',
      '2024-03-01 10:05 | b',
      '2024-03-01 10:10 | c',
    ]);
  });

  test('counts from its heading on', () => {
    const text = 'All times in CET.\n10:05 a\n10:10 UTC b\nTimeline (UTC)\n10:20 c';
    expect(readAs(text, { timeZone: 'America/New_York' })).toEqual([
      'heading CET',
      '2024-03-01 09:05 | a',
      '2024-03-01 10:10 | b',
      'heading UTC',
      '2024-03-01 10:20 | c',
    ]);
  });

  test.each([
    'All times in CET.',
    'All times are CET',
    '## Timeline (CET)',
    '(all times CET)',
    '*Times: CET*',
    'Timezone: CET',
    'Time zone – CET',
    'Timeline of events, all timestamps below are in CET unless otherwise noted:',
    'All times in CET (UTC+1)',
    'Alle tider er i CET',
    'Alle Zeitangaben in CET',
    'Alle tijden zijn in CET',
    'Toutes les heures sont en CET',
  ])('is that of all lines under %s', (heading) => {
    expect(readAs(`${heading}\n10:05 a`)).toEqual(['heading CET', '2024-03-01 09:05 | a']);
  });

  test.each([
    'Response times for PT customers doubled',
    'Response times reported by ICT went up',
    'We looked at run times of the EST model',
    'Ping times from SST to AST are high',
    'Times are hard for the CAT team',
    'Is that time in CET?',
  ])('is none where a sentence tells of times: %s', (sentence) => {
    expect(readAs(`${sentence}\n10:05 a`)).toEqual(['text', '2024-03-01 10:05 | a']);
  });

  test('of the nearest line above counts when there are several, and that is doubted', () => {
    expect(readAs('10:00 a\n10:05 UTC b\n11:10 CET c\n11:20 d')).toEqual([
      '2024-03-01 10:00 (mixed-zones) | a',
      '2024-03-01 10:05 | b',
      '2024-03-01 10:10 | c',
      '2024-03-01 10:20 (mixed-zones) | d',
    ]);
  });

  test('says where it was taken from', () => {
    const from = (text: string) =>
      readStatedTimes(text, { postedAt: POSTED, timeZone: 'Europe/Copenhagen' }).map((line) =>
        line.kind === 'time' ? line.zone : null,
      );
    expect(from('10:05 UTC a\n10:06 b')).toEqual([
      { name: 'UTC', from: 'stated' },
      { name: 'UTC', from: 'text' },
    ]);
    expect(from('10:05 a')).toEqual([{ name: 'Europe/Copenhagen', from: 'assumed' }]);
  });

  test.each([
    ['IST', 'Asia/Kolkata', '2024-03-01 04:35'],
    ['IST', 'Europe/Dublin', '2024-03-01 09:05 (out-of-season)'],
    ['IST', 'Asia/Jerusalem', '2024-03-01 08:05'],
    ['CST', 'America/Chicago', '2024-02-29 16:05'],
    ['CST', 'Asia/Shanghai', '2024-03-01 02:05'],
    ['BST', 'Europe/London', '2024-03-01 09:05 (out-of-season)'],
    ['AST', 'Asia/Riyadh', '2024-03-01 07:05'],
    ['GST', 'Asia/Dubai', '2024-03-01 06:05'],
    ['SST', 'Asia/Singapore', '2024-03-01 02:05'],
  ])('%s has several meanings, and for a reader in %s one', (name, timeZone, expected) => {
    expect(readAs(`10:05 ${name} alert`, { timeZone })).toEqual([`${expected} | alert`]);
  });

  test('with several meanings, of which none is near, gives each of them and decides nothing', () => {
    const [line] = readStatedTimes('10:05 IST alert', { postedAt: POSTED, timeZone: 'Europe/Copenhagen' });
    const meanings = line?.kind === 'unclear' ? line.readings.map(toldReading) : [];
    expect(meanings).toEqual(['2024-03-01 04:35', '2024-03-01 09:05', '2024-03-01 08:05']);
  });

  test('in small letters is a word', () => {
    expect(readAs('10:05 est en panne')).toEqual(['2024-03-01 10:05 | est en panne']);
  });
});

describe('a word in capitals that is a zone elsewhere', () => {
  const copenhagen = { timeZone: 'Europe/Copenhagen' };

  test('stays in the text, and the other lines stay where they are', () => {
    const text = '10:05 ICT geïnformeerd\n10:20 server herstart\n10:40 ICT opgelost';
    expect(readAs(text, copenhagen)).toEqual([
      '2024-03-01 09:05 | ICT geïnformeerd',
      '2024-03-01 09:20 | server herstart',
      '2024-03-01 09:40 | ICT opgelost',
    ]);
  });

  test.each([
    'MT server restarted',
    'CAT paged',
    'HST restarted',
    'WAT is going on',
    'MT’s server is back',
    'PT 7 failed',
  ])('stays in the text: %s', (text) => {
    expect(readAs(`10:05 ${text}`, copenhagen)).toEqual([`2024-03-01 09:05 | ${text}`]);
    expect(readAs(`| 10:00–10:05 ${text} |`, copenhagen)).toEqual([
      `2024-03-01 09:00 until 2024-03-01 09:05 | ${text}`,
    ]);
  });

  test('is none either where the time stands in a sentence', () => {
    const [line] = readStatedTimes('We told them at 10:05 ICT is down', { postedAt: POSTED, ...copenhagen });
    expect(line?.kind === 'unclear' ? line.readings.map(toldReading) : []).toEqual(['2024-03-01 09:05']);
  });

  test.each([
    ['something else than a word follows', '17:05 ICT - alert', 'UTC'],
    ['it stands in brackets', '17:05 (ICT) alert', 'UTC'],
    ['its date follows', '17:05 ICT Mar 1 alert', 'UTC'],
    ['it is the reader’s', '17:05 ICT alert', 'Asia/Bangkok'],
  ])('is a zone where %s', (_, text, timeZone) => {
    expect(readAs(text, { timeZone })).toEqual(['2024-03-01 10:05 | alert']);
  });

  test.each([
    ['another line says so for certain', '17:05 ICT alert\n17:10 ICT: over'],
    ['the heading says so', 'All times in ICT\n17:05 ICT alert\n17:10 over'],
    ['every line says so', '17:05 ICT alert\n17:10 ICT over'],
  ])('is a zone where %s', (_, text) => {
    expect(readAs(text).filter((line) => !line.startsWith('heading'))).toEqual([
      '2024-03-01 10:05 | alert',
      '2024-03-01 10:10 | over',
    ]);
  });

  test('is a zone of America to an American', () => {
    const read = readAs('2:05 PT alert', { timeZone: 'America/New_York' });
    expect(read).toEqual(['2024-03-01 10:05 | alert']);
  });
});

describe('in Copenhagen', () => {
  const in2024 = (postedAt: string) => ({ postedAt, timeZone: 'Europe/Copenhagen' });

  test('an hour that the clocks skipped is read as much later', () => {
    expect(readAs('02:30 alert', in2024('2024-03-31T08:00:00Z'))).toEqual(['2024-03-31 01:30 (skipped-hour) | alert']);
  });

  test('an hour that came twice is the first one, or the second one in a list that is past the first', () => {
    expect(readAs('02:30 alert', in2024('2024-10-27T08:00:00Z'))).toEqual(['2024-10-27 00:30 (repeated-hour) | alert']);
    expect(readAs('2024-10-27\n02:50 a\n02:10 b\n03:05 c', in2024('2024-10-27T08:00:00Z'))).toEqual([
      'heading 2024-10-27',
      '2024-10-27 00:50 (repeated-hour) | a',
      '2024-10-27 01:10 (repeated-hour) | b',
      '2024-10-27 02:05 | c',
    ]);
  });

  test('an hour that came twice is plain when the zone is said', () => {
    expect(readAs('02:30 CET alert', in2024('2024-10-27T08:00:00Z'))).toEqual(['2024-10-27 01:30 | alert']);
    expect(readAs('02:30 CEST alert', in2024('2024-10-27T08:00:00Z'))).toEqual(['2024-10-27 00:30 | alert']);
  });

  test('a day of 23 hours is a day', () => {
    expect(readAs('23:30 a\n03:30 b', in2024('2024-03-31T02:00:00Z'))).toEqual([
      '2024-03-30 22:30 | a',
      '2024-03-31 01:30 | b',
    ]);
  });
});

test('a zone or an instant that does not exist is refused', () => {
  expect(() => readAs('10:05 a', { timeZone: 'Europe/Nowhere' })).toThrow('There is no time zone Europe/Nowhere.');
  expect(() => readAs('10:05 a', { postedAt: 'soon' })).toThrow('soon is no instant.');
});
