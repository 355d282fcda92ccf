import { durationsOf, formatDuration, outageMinutes, outagesOf } from '../domain/durations';
import { KEY_TIMES } from '../domain/key-times';
import type { Postmortem } from '../domain/postmortem';
import { cell, em, headerCell, inlineCard, LINE_BREAK, paragraph, row, table, text, type Node } from './adf';
import { KEY_TIME_LABELS, NOT_KNOWN, sourceWords, utc } from '../domain/words';

export const KEY_FACTS_HEADER = ['Fact', 'What is known, and from where'];

/** The table of key facts: each with its value and with where it was read. */
export function keyFactsTable({ severity, keyTimes, isNearMiss, reopenings }: Postmortem, incidentUrl: string): Node {
  // Two columns, since a third leaves no room on a telephone.
  const fact = (name: string, value: readonly Node[], source: string) =>
    row(headerCell(name), cell(paragraph(value, ...(source === '' ? [] : [[LINE_BREAK], em(source)]))));
  const duration = (name: string, minutes: number | null, span: string) =>
    fact(name, text(minutes === null ? NOT_KNOWN : formatDuration(minutes)), span);
  const spans = durationsOf(keyTimes);

  return table(
    [190, 570],
    row(...KEY_FACTS_HEADER.map(headerCell)),
    fact('Incident', inlineCard(incidentUrl), 'Jira'),
    ...(isNearMiss ? [fact('Kind', text('Near miss'), '')] : []),
    fact('Severity', text(severity?.label ?? NOT_KNOWN), severity ? severityWords(severity.source) : ''),
    ...KEY_TIMES.map((name) => {
      const time = keyTimes[name];
      return fact(KEY_TIME_LABELS[name], text(time ? utc(time.at) : NOT_KNOWN), time ? sourceWords(time.source) : '');
    }),
    duration('Time to detect', spans.timeToDetect, 'Impact start to detected'),
    duration('Time to acknowledge', spans.timeToAcknowledge, 'Detected to acknowledged'),
    duration('Time to mitigate', spans.timeToMitigate, 'Detected to mitigated'),
    duration('Time to resolve', spans.timeToResolve, 'Detected to resolved'),
    duration('Total duration', spans.total, 'Impact start to resolved'),
    ...outageRows(keyTimes, reopenings).map(([name, value, source]) => fact(name, text(value), source)),
  );
}

/** Where the incident was opened again: each stretch of it, and how long they are together. */
function outageRows(
  keyTimes: Postmortem['keyTimes'],
  reopenings: Postmortem['reopenings'],
): readonly (readonly [name: string, value: string, source: string])[] {
  const outages = outagesOf(keyTimes, reopenings);
  if (outages.length < 2) return [];
  const minutes = outageMinutes(outages);
  const stretches = outages.map(({ from, to }) =>
    to === null ? `${utc(from)} – not resolved yet` : `${utc(from)} – ${utc(to)}`,
  );
  return [
    ['Outages', stretches.join('\n'), 'It was resolved and opened again; each stretch by status'],
    ['Time in outage', minutes === null ? NOT_KNOWN : formatDuration(minutes), 'The stretches together'],
  ];
}

function severityWords(source: NonNullable<Postmortem['severity']>['source']): string {
  switch (source.kind) {
    case 'field':
      return `Jira field ${source.fieldName}`;
    case 'priority':
      return 'Jira priority';
    case 'edited':
      return 'Entered when the postmortem was created';
  }
}
