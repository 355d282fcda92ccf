import { textToAdf } from '../../adf/plain-text';
import { addComment } from '../add-comment';
import { attachFile } from '../attach-file';
import { resolutionOn, setResolution, setStatus } from '../change-status';
import type { ChangeItem, Issue, Resolution, Visibility } from '../entities';
import { refuse } from '../errors';
import { changed, type FieldPlace } from '../fields/field';
import { INTERNAL_COMMENT } from '../internal-comment';
import { recordChange, type Stamp } from '../record-change';
import { fieldByName, setFromWords } from './field-by-name';
import type { IncidentEvent, IncidentRecord } from './incident-record';
import { accountIdOf } from './people-of-record';
import { planLink } from './plan-link';
import { statusNamed } from './status-named';

/** One event, checked and ready to happen on the issue. */
export type Step = (issue: Issue) => void;
type EventOf<K extends IncidentEvent['kind']> = Extract<IncidentEvent, { kind: K }>;

/** Checks every event against the project. @throws 400 for one that names what does not exist; nothing has happened yet. */
export function planEvents(record: IncidentRecord, place: FieldPlace): readonly Step[] {
  return record.events.map((event) => planEvent(event, record, place));
}

function planEvent(event: IncidentEvent, record: IncidentRecord, place: FieldPlace): Step {
  const { jira } = place;
  const stamp: Stamp = { authorId: accountIdOf(event.by), at: event.at };
  switch (event.kind) {
    case 'status':
      return planned(place, stamp, planStatus(event, record, place));
    case 'field':
      return planned(
        place,
        stamp,
        event.field.toLowerCase() === 'resolution' ? planResolution(event, place) : planField(event, place),
      );
    case 'assignee':
      return planned(place, stamp, (issue) => [assign(issue, event.to, place)]);
    case 'link':
      return planLink(event, place, stamp);
    case 'attachment':
      return (issue) => attachFile(jira, issue, event.fileName, stamp);
    case 'comment': {
      const body = textToAdf(event.text);
      const visibility = visibilityOf(event, place);
      const properties = event.internal ? [INTERNAL_COMMENT] : [];
      return (issue) => void addComment(jira, issue, { body, visibility, properties }, stamp);
    }
  }
}

type Items = (issue: Issue) => readonly (ChangeItem | null)[];

const planned =
  ({ jira }: FieldPlace, stamp: Stamp, items: Items): Step =>
  (issue) =>
    recordChange(jira, issue, stamp, items(issue));

function planStatus(event: EventOf<'status'>, record: IncidentRecord, place: FieldPlace): Items {
  const status = statusNamed(event.to, place);
  // A record may tell of the resolution itself; where it does not, the workflow sets it with the status.
  const told = record.events.some(
    (other) => other.kind === 'field' && other.at === event.at && other.field.toLowerCase() === 'resolution',
  );
  return (issue) => [
    told ? null : setResolution(place.jira, issue, resolutionOn(place.jira, status), event.at),
    setStatus(place.jira, issue, status),
  ];
}

function planField(event: EventOf<'field'>, place: FieldPlace): Items {
  const change = setFromWords(fieldByName(event.field, place), event.to, place);
  return (issue) => [change(issue)];
}

function planResolution({ to, at }: EventOf<'field'>, { jira }: FieldPlace): Items {
  const all = jira.store.resolutions.all();
  const resolution: Resolution | null =
    to === null
      ? null
      : (all.find(({ name }) => name.toLowerCase() === to.toLowerCase()) ??
        refuse(400, [`There is no resolution '${to}'; there are ${all.map(({ name }) => name).join(', ')}.`]));
  return (issue) => [setResolution(jira, issue, resolution, at)];
}

function assign(issue: Issue, handle: string | null, { jira }: FieldPlace): ChangeItem | null {
  const name = (id: string | null) => (id === null ? null : (jira.site.people.get(id)?.displayName ?? null));
  const next = handle === null ? null : accountIdOf(handle);
  const item = changed({ id: 'assignee' }, [issue.assigneeId, name(issue.assigneeId)], [next, name(next)]);
  issue.assigneeId = next;
  return item;
}

function visibilityOf({ visibility }: EventOf<'comment'>, { project }: FieldPlace): Visibility | null {
  if (!visibility) return null;
  const { type, value } = visibility;
  const role = type === 'role' ? project.roles.find(({ name }) => name === value) : undefined;
  return { type, value, identifier: role?.id ?? value };
}
