import type { MissingStep } from '../../../src/shared/views';

const STEPS: Readonly<Record<MissingStep, string>> = {
  'page-property': 'The page does not know its incident yet, so it shows no action items.',
  label: 'The page has no label yet, so searches by label do not find it.',
  'remote-link': 'The incident has no link to the page yet.',
  record: 'The incident does not carry the record of its postmortem yet. You need the right to edit the incident.',
  timeline: 'The timeline is too long for one page, and not all of its other pages are there yet.',
};

/** What creating has left undone, in words. */
export function MissingSteps({ missing }: { readonly missing: readonly MissingStep[] }) {
  return (
    <ul>
      {missing.map((step) => (
        <li key={step}>{STEPS[step]}</li>
      ))}
    </ul>
  );
}
