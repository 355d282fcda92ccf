import { readFrame } from '../../static/app/frame';
import { screenOf } from '../../static/app/modules';

const context = { moduleKey: 'incident-panel', siteUrl: 'https://example.test', locale: 'en-GB', extension: {} };

test('A dialog shows what it was opened for, whichever module opened it', () => {
  const frame = readFrame({ ...context, extension: { modal: { screen: 'create-postmortem' } } });
  expect(screenOf(frame)).toBe(screenOf({ moduleKey: 'create-postmortem', dialog: null }));
  expect(screenOf(frame)).not.toBe(screenOf(readFrame(context)));
});

test.each([[null], ['create-postmortem'], [{}], [{ screen: 7 }]])(
  'A foreign dialog context %j is none of ours',
  (modal) => {
    expect(readFrame({ ...context, extension: { modal } }).dialog).toBeNull();
  },
);

test('A module without a screen has none', () => {
  expect(screenOf({ moduleKey: 'unheard-of', dialog: null })).toBeNull();
});

test('A locale that the browser cannot format falls back to the browser’s own', () => {
  expect(readFrame({ ...context, locale: 'en_GB' }).locale).toBe('en-GB');
  expect(readFrame({ ...context, locale: 'not a locale' }).locale).toBe(navigator.language);
});
