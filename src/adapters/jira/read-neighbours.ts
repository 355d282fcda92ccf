import { z } from 'zod';
import { COMPLETION_KEY, MARKER_KEY, postmortemIn, RECORD_KEY } from '../../domain/record';
import { isTelling, type PastIncident } from '../../domain/related-incidents';
import type { NeighbourSubject, Neighbours } from '../../ports';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { readStored } from '../stored';
import { componentList, isRestricted, restrictionSchema } from './incident-schema';
import { fieldWords } from './named-fields';
import { completionSchema, recordSchema } from './properties';
import { serviceNames } from './service-fields';
import { instant } from './wire';

/** One page of the search, and more linked issues than anybody makes. */
const MOST_FOUND = 100;
const MOST_LINKED = 50;

const foundSchema = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      properties: z.record(z.string(), z.unknown()).default({}),
      fields: z.looseObject({
        summary: z.string(),
        created: instant,
        resolutiondate: instant.nullish(),
        labels: z.array(z.string()).default([]),
        components: componentList.nullish(),
        security: z.unknown().optional(),
        issuerestriction: restrictionSchema.optional().catch(undefined),
      }),
    }),
  ),
});
type Found = z.output<typeof foundSchema>['issues'][number];

/**
 * Reads what stands around an incident in one search: when its linked issues were opened and done, and earlier incidents
 * that share a label, component or service with it. The search lags behind by seconds, which for what is past does no harm.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post
 */
export async function readNeighbours(
  send: Send,
  incident: NeighbourSubject,
  typeNames: readonly string[],
): Promise<Neighbours> {
  const linkedIds = incident.linkedIssues.slice(0, MOST_LINKED).map(({ id }) => id);
  const clauses = [
    ...(linkedIds.length > 0 ? [`id in (${linkedIds.join(', ')})`] : []),
    ...pastClause(incident, typeNames),
  ];
  if (clauses.length === 0) return { linked: [], past: [] };
  const { issues } = await fetchAs(send, foundSchema, 'POST', '/rest/api/3/search/jql', {
    jql: `${clauses.join(' OR ')} ORDER BY created DESC`,
    maxResults: MOST_FOUND,
    fields: [
      ...['summary', 'created', 'resolutiondate', 'labels', 'components', 'security', 'issuerestriction'],
      ...incident.services.map(({ fieldId }) => fieldId),
    ],
    properties: [MARKER_KEY, COMPLETION_KEY, RECORD_KEY],
  });
  return {
    linked: issues
      .filter(({ id }) => linkedIds.includes(id))
      .map(({ id, properties, fields }) => ({
        id,
        isActionTicket: MARKER_KEY in properties,
        createdAt: fields.created,
        doneAt: fields.resolutiondate ?? null,
        hasSecurityLevel: isRestricted(fields.security, fields.issuerestriction),
      })),
    past: issues
      .filter(
        ({ id, properties, fields }) =>
          id !== incident.id && !(MARKER_KEY in properties) && !isRestricted(fields.security, fields.issuerestriction),
      )
      .map((found) => toPast(found, incident)),
  };
}

/** JQL writes strings as JSON does. */
const quoted = (text: string): string => JSON.stringify(text);
const listed = (texts: readonly string[]): string => `(${texts.map(quoted).join(', ')})`;

function pastClause(
  { labels, components, services, themes }: NeighbourSubject,
  typeNames: readonly string[],
): readonly string[] {
  const telling = labels.filter(isTelling);
  const shares = [
    ...(telling.length > 0 ? [`labels in ${listed(telling)}`] : []),
    ...(components.length > 0 ? [`component in ${listed(components)}`] : []),
    ...(themes.length > 0 ? [`issue.property[${RECORD_KEY}].factors.themes in ${listed(themes)}`] : []),
    ...services.flatMap(({ fieldId, search, names }) => {
      const field = `cf[${fieldId.replace('customfield_', '')}]`;
      return names.map((name) =>
        search === 'equals' ? `${field} = ${quoted(name)}` : `${field} ~ ${quoted(quoted(name))}`,
      );
    }),
  ];
  return shares.length === 0 || typeNames.length === 0
    ? []
    : [`(issuetype in ${listed(typeNames)} AND (${shares.join(' OR ')}))`];
}

function toPast({ id, key, properties, fields }: Found, { services }: NeighbourSubject): PastIncident {
  const completion = readStored(completionSchema, properties[COMPLETION_KEY]);
  return {
    id,
    key,
    summary: fields.summary,
    createdAt: fields.created,
    labels: fields.labels,
    components: fields.components ?? [],
    services: Object.fromEntries(services.map(({ fieldId }) => [fieldId, serviceNames(fieldWords(fields[fieldId]))])),
    themes: postmortemIn(readStored(recordSchema, properties[RECORD_KEY]))?.factors?.themes ?? [],
    openActions: completion.kind === 'value' ? completion.value.open : null,
  };
}
