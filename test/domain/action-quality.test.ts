import { hintFor } from '../../src/domain/action-quality';

test.each([
  ['Be more careful with migrations', 'people'],
  ['please be careful when dropping tables', 'people'],
  ['Remind people to check the dashboard', 'people'],
  ['Tell everyone about the new runbook', 'people'],
  ['Developers must read the changelog', 'people'],
  ['People should double-check flags', 'people'],
  ["Don't deploy on Fridays", 'people'],
  ['Avoid manual changes in production', 'people'],
  ['Investigate the memory leak', 'end'],
  ['investigate  why it was slow', 'end'],
  ['Look into connection pools', 'end'],
  ['Figure out who owns the cron job', 'end'],
  ['Consider a second region', 'end'],
  ['Think about rate limits', 'end'],
  ['Discuss on-call rotation', 'end'],
  ['Improve monitoring', 'end'],
  ['Optimise the slow query', 'end'],
  ['Try to reproduce it', 'end'],
  ['Better alerts for the queue', 'verb'],
  ['More tests', 'verb'],
  ['Monitoring for disk space', 'verb'],
  ['Documentation of the failover', 'verb'],
  ['Make the worker more robust', 'end'],
  ['Validate inputs where possible', 'end'],
  ['Check certificates, domains, etc.', 'end'],
])('%s: a hint about %s', (summary, about) => {
  expect(hintFor(summary)).toMatchObject({ about, text: expect.stringMatching(/\S.*[.”]$/) as string });
});

test.each([
  'Put the de-registration delay back to 300 seconds',
  'Alert when the queue is older than five minutes',
  'Block deploys without a rollback plan',
  'Add a test that restores last night’s backup',
  'Remove the fallback to the old cluster',
  'Limit uploads to 50 MB',
  'Write a runbook for failing over the database',
  'Page on-call when the error rate is above 2 % for 5 minutes',
  'Rotate the signing key every 90 days',
  'Show the region in every alert',
  'Refuse configuration that names an unknown host',
  'Move the cron job to the scheduler that retries',
  'Remind the deploy bot to post the version: change its template',
  'Tell users of the status page by mail within 10 minutes',
  'Improved: none',
  'Never-expiring tokens: revoke the 14 that are left',
  'Document in the runbook how to investigate a stuck queue',
  'Considerate defaults: set the timeout to 30 s',
  'Review every alert of June and delete those nobody acted on',
  'Make the importer idempotent',
  // Other languages are left alone.
  'Monitoring der Warteschlange einrichten',
  'Alarm einrichten, wenn die Queue älter als 5 Minuten ist',
  'Überwachung verbessern',
  'Overvej en region mere',
  'Sæt en grænse på 50 MB for uploads',
  'Améliorer la surveillance',
  'Considérer une deuxième région',
  'Investigar la fuga de memoria',
  '監視を改善する',
  'Исправить таймаут соединения',
])('%s: no hint', (summary) => {
  expect(hintFor(summary)).toBeNull();
});

test('nothing is said while the first word is being typed', () => {
  const summary = 'Investigate the leak';
  const shown = Array.from(summary, (_, at) => hintFor(summary.slice(0, at + 1)) !== null);
  expect(shown.indexOf(true)).toBe('Investigate t'.length - 1);
  expect(hintFor('')).toBeNull();
});
