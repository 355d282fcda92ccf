import { durationsOf, formatDuration } from '../domain/durations';
import { KEY_TIMES } from '../domain/key-times';
import type { Postmortem } from '../domain/postmortem';
import { cell, headerCell, inlineCard, paragraph, row, table, text, type Node } from './adf';
import { KEY_TIME_LABELS, NOT_KNOWN, sourceWords, utc } from '../domain/words';

/** The table of key facts: each with its value and with where it was read. */
export function keyFactsTable({ severity, keyTimes }: Postmortem, incidentUrl: string): Node {
  const fact = (name: string, value: readonly Node[], source: string) =>
    row(headerCell(name), cell(paragraph(value)), cell(paragraph(text(source))));
  const duration = (name: string, minutes: number | null, span: string) =>
    fact(name, text(minutes === null ? NOT_KNOWN : formatDuration(minutes)), span);
  const spans = durationsOf(keyTimes);

  return table(
    [180, 340, 240],
    row(headerCell('Fact'), headerCell('Value'), headerCell('Source')),
    fact('Incident', inlineCard(incidentUrl), 'Jira'),
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
  );
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
