import { z } from 'zod';
import type { SettingsHome } from '../ports';
import { FailureError } from '../shared/failure-error';

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/));

const contextSchema = z.object({
  accountId: z.string().min(1).optional(),
  siteUrl: z.url().optional(),
  timezone: z.string().min(1).optional(),
  extension: z
    .object({
      type: z.string().optional(),
      issue: z.object({ id }).optional(),
      project: z.object({ id, key: z.string().optional() }).optional(),
      /** What a person or the app put into the macro: a claim, so it is read with the viewer's own rights. */
      config: z.object({ incidentId: id.optional() }).optional(),
      content: z.object({ id }).optional(),
    })
    .default({}),
});

/** Where an invocation comes from. The platform vouches for it; nothing in a payload can change it. */
export type Place = {
  /** Who clicked; null where the platform does not say. */
  readonly accountId: string | null;
  /** The page of Confluence that is open. */
  readonly pageId: string | null;
  readonly siteUrl: string | null;
  /** The viewer's IANA time zone. */
  readonly timeZone: string;
  readonly issueId: string | null;
  readonly projectId: string | null;
  readonly projectKey: string | null;
  /** The admin page of the whole site. */
  readonly isAdminPage: boolean;
  /** The incident that a macro on a page shows. */
  readonly macroIncidentId: string | null;
};

/** Reads the place from a resolver's context. @throws FailureError `invalid` when it is of another shape. */
export function readPlace(context: unknown): Place {
  const parsed = contextSchema.safeParse(context);
  if (!parsed.success) throw new FailureError('invalid', 'The app was opened from a place that it does not know.');
  const { accountId, siteUrl, timezone, extension } = parsed.data;
  return {
    accountId: accountId ?? null,
    siteUrl: siteUrl?.replace(/\/$/, '') ?? null,
    timeZone: timezone ?? 'UTC',
    issueId: extension.issue?.id ?? null,
    projectId: extension.project?.id ?? null,
    projectKey: extension.project?.key ?? null,
    isAdminPage: extension.type === 'jira:adminPage',
    macroIncidentId: extension.config?.incidentId ?? null,
    pageId: extension.content?.id ?? null,
  };
}

/** The incident that the call is about: the issue that is open, else the one that the macro names. */
export function incidentOf({ issueId, macroIncidentId }: Place): string {
  const incidentId = issueId ?? macroIncidentId;
  if (incidentId) return incidentId;
  throw new FailureError(
    'invalid',
    'This macro does not say which incident it shows. Insert it again from a postmortem page.',
  );
}

/** The page that is open, and the incident that the macro on it names. @throws FailureError `invalid` elsewhere. */
export function analysisPlaceOf(place: Place): { readonly incidentId: string; readonly pageId: string } {
  if (place.pageId) return { incidentId: incidentOf(place), pageId: place.pageId };
  throw new FailureError('invalid', 'This belongs to the postmortem’s page: open it in Confluence.');
}

/**
 * The incident that is open, or the page whose macro names it; `pageId` is null on the incident. That page and incident name
 * each other is for the workflow to see. @throws FailureError `invalid` elsewhere.
 */
export function postmortemPlaceOf(place: Place): { readonly incidentId: string; readonly pageId: string | null } {
  return place.issueId ? { incidentId: place.issueId, pageId: null } : analysisPlaceOf(place);
}

/** The issue that is open. For what changes something: a macro only shows. @throws FailureError `invalid` elsewhere. */
export function issueOf({ issueId }: Place): string {
  if (issueId) return issueId;
  throw new FailureError('invalid', 'Do this on the incident: open it in Jira.');
}

/** Who acts and where, for accounts: on an incident, or on a page. @throws FailureError `invalid` elsewhere. */
export function accountPlaceOf({ accountId, issueId, pageId }: Place) {
  const place = issueId ? { issueId } : pageId ? { pageId } : null;
  if (accountId && place) return { accountId, place };
  throw new FailureError('invalid', 'Open this on the incident, or on the page of its postmortem, and sign in.');
}

/** Whose settings are open. Whether the person may see them is asked of Jira. @throws FailureError `invalid` elsewhere. */
export function settingsHomeOf({ projectId, isAdminPage }: Place): SettingsHome {
  if (isAdminPage) return 'site';
  if (projectId) return { projectId };
  throw new FailureError('invalid', 'Open the settings of a project, or the app’s page among Jira’s apps.');
}

/** Setting up belongs to the admin page. @throws FailureError `invalid` elsewhere. */
export function siteOf({ isAdminPage }: Place): SettingsHome {
  if (isAdminPage) return 'site';
  throw new FailureError('invalid', 'Do this on the app’s page among Jira’s apps.');
}
