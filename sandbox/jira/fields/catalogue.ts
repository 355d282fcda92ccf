import type { Project } from '../entities';
import type { JiraParts } from '../parts';
import { readSettings } from '../settings';
import type { JiraStore } from '../store';
import { ACTIVITY_FIELDS } from './activity-fields';
import { CHOICE_FIELDS } from './choice-fields';
import { customFieldOf, existsIn } from './custom-fields';
import type { Field } from './field';
import { LINK_FIELDS } from './link-fields';
import { LIST_FIELDS } from './list-fields';
import { PEOPLE_FIELDS } from './people-fields';
import { TEXT_FIELDS } from './text-fields';

const SYSTEM_FIELDS: readonly Field[] = [
  ...TEXT_FIELDS,
  ...CHOICE_FIELDS,
  ...PEOPLE_FIELDS,
  ...LIST_FIELDS,
  ...LINK_FIELDS,
  ...ACTIVITY_FIELDS,
];

/** Where linking is switched off, Jira has no field for links: neither on screens nor on issues. */
const systemFields = (store: JiraStore): readonly Field[] =>
  readSettings(store).issueLinking ? SYSTEM_FIELDS : SYSTEM_FIELDS.filter(({ id }) => id !== 'issuelinks');

/** Every field of the site. */
export const allFields = ({ store }: JiraParts): readonly Field[] => [
  ...systemFields(store),
  ...store.customFields.all().map(customFieldOf),
];

/** The fields that issues of a project have. */
export const fieldsOf = ({ store }: JiraParts, project: Project): readonly Field[] => [
  ...systemFields(store),
  ...store.customFields.filter((field) => existsIn(field, project)).map(customFieldOf),
];
