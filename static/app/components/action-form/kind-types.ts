import { ACTION_TYPES } from '../../../../src/domain/action-item';
import type { ActionForm, IssueTypeChoice } from '../../../../src/shared/views';
import { KIND_OF_CHANGE } from '../kind-of-change';
import type { Row } from './rows';

type Choices = Pick<ActionForm, 'kindTypes'> & { readonly issueType: IssueTypeChoice };

/** What the app can fill; the server takes the usual type instead of any other, too. */
const isUsable = (type: IssueTypeChoice | undefined): type is IssueTypeChoice => type?.requiredFields.length === 0;

/** The types that the rows get by their kinds, each once. */
export function typesInUse({ kindTypes, issueType }: Choices, rows: readonly Row[]): readonly IssueTypeChoice[] {
  const types = rows.map(({ type: kind }) => {
    const own = kind === '' ? undefined : kindTypes[kind];
    return isUsable(own) ? own : issueType;
  });
  return types.filter(({ id }, index) => types.findIndex((other) => other.id === id) === index);
}

/** Which kind gets which type, in a sentence, and why one that the settings name is not taken. */
export function describeKindTypes({ kindTypes, issueType }: Choices): string {
  const named = ACTION_TYPES.flatMap((kind) => {
    const type = kindTypes[kind];
    return type ? [{ kind, type }] : [];
  });
  const taken = named.filter(({ type }) => isUsable(type));
  const left = named.filter(({ type }) => !isUsable(type)).map(({ type }) => type);
  const others = taken.length < ACTION_TYPES.length ? [`anything else: ${issueType.name}`] : [];
  return [
    `${[...taken.map(({ kind, type }) => `${KIND_OF_CHANGE[kind]}: ${type.name}`), ...others].join('; ')}.`,
    ...left
      .filter(({ id }, index) => left.findIndex((other) => other.id === id) === index)
      .map(({ name, requiredFields }) => `${name} is not taken: it asks for ${requiredFields.join(', ')}.`),
  ].join(' ');
}
