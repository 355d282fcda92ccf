import type { Actor } from '../core/actor';
import type { Jira } from '../jira';
import type { FieldPlace } from '../jira/fields/field';
import { describeField, fieldsOnScreen } from '../jira/fields/screens';
import { findVisibleIssue, findVisibleProject } from '../jira/visible';

/** A field of a create or edit screen, as the metadata describes it. */
export type ScreenField = {
  readonly required: boolean;
  readonly hasDefaultValue: boolean;
  readonly operations: readonly string[];
  readonly schema: { readonly type: string; readonly items?: string };
  readonly allowedValues?: readonly unknown[];
};

/** By field id. */
export type Screen = ReadonlyMap<string, ScreenField>;

/** An issue by id or key, or the project and the type of one that is to be created, by id, key or name. */
export type ScreenOf = { readonly issue: string } | { readonly project: string; readonly issueType: string };

/** The screen that somebody has before them; undefined where they have none. */
export type ReadScreen = (actor: Actor, of: ScreenOf) => Screen | undefined;

/** Reads the screens of the sandbox's Jira: what its create and edit metadata say. */
export const screensOf =
  ({ parts: jira }: Jira): ReadScreen =>
  (actor, of) => {
    const viewer = actor.kind === 'anonymous' ? undefined : jira.site.people.get(actor.accountId);
    const issue = viewer && 'issue' in of ? findVisibleIssue(jira, viewer, of.issue) : undefined;
    const project = viewer && findVisibleProject(jira, viewer, 'issue' in of ? (issue?.projectId ?? '') : of.project);
    const wantedType = 'issue' in of ? issue?.issueTypeId : of.issueType;
    const issueType = jira.store.issueTypes.find(
      ({ id, name }) =>
        (id === wantedType || name === wantedType) &&
        project?.issueTypes.some(({ issueTypeId }) => issueTypeId === id) === true,
    );
    if (!viewer || !project || !issueType) return undefined;
    const place: FieldPlace = { jira, viewer, project, issueType, issue: issue ?? null };
    const fields = fieldsOnScreen(place).map((field) => [field.id, describeField(field, place)] as const);
    // Nothing at all: the change itself has taken the right to make another one.
    return fields.length === 0 ? undefined : new Map(fields);
  };
