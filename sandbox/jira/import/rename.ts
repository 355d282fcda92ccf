import type { IncidentRecord } from './incident-record';

/** What a project calls the statuses and fields of the records, by the records' own names. */
export type ProjectNames = {
  readonly statuses?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
};

export const renamed = (names: Readonly<Record<string, string>> | undefined, name: string): string =>
  Object.entries(names ?? {}).find(([from]) => from.toLowerCase() === name.toLowerCase())?.[1] ?? name;

/** The same record in the words of a project; a name that the project does not change stays. */
export const renameIn = (record: IncidentRecord, { statuses, fields }: ProjectNames): IncidentRecord => ({
  ...record,
  events: record.events.map((event) => {
    if (event.kind === 'field') return { ...event, field: renamed(fields, event.field) };
    if (event.kind !== 'status') return event;
    return {
      ...event,
      to: renamed(statuses, event.to),
      ...(event.from ? { from: renamed(statuses, event.from) } : {}),
    };
  }),
});
