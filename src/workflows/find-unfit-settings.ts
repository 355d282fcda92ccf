import { fitSettings, type KnownIds, type UnfitSetting } from '../domain/fit-settings';
import type { Settings } from '../domain/settings';
import type { Ports, Workflows } from '../ports';
import type { FieldChoice } from '../shared/views';

export type FitInput = {
  readonly settings: Settings;
  /** Of the templates that there are beside the settings' own. */
  readonly templateIds: readonly string[];
  readonly confluenceConnected: boolean;
  readonly readWorkflows: () => Promise<Workflows>;
  readonly listFields: () => Promise<readonly FieldChoice[]>;
};

/** What settings name that is gone or not to be seen. Reads only what they name, so the defaults cost no call. */
export async function findUnfit(ports: Pick<Ports, 'pages'>, input: FitInput): Promise<readonly UnfitSetting[]> {
  return fitSettings(input.settings, await readKnownIds(ports, input)).unfit;
}

async function readKnownIds(
  { pages }: Pick<Ports, 'pages'>,
  { settings, templateIds, confluenceConnected, readWorkflows, listFields }: FitInput,
): Promise<KnownIds> {
  const { incidentTypes, statuses, fields, templates, place } = settings;
  const namesTypes = Boolean(incidentTypes?.length) || Boolean(templates?.rules.byType.length);
  const namesStatuses = Object.values(statuses ?? {}).some((list) => list.length > 0);
  const namesFields = Object.keys(fields ?? {}).length > 0;
  const { space, parent } = (confluenceConnected && place) || { space: null, parent: null };
  const [workflows, allFields, isSpaceThere, isParentThere] = await Promise.all([
    namesTypes || namesStatuses ? readWorkflows() : null,
    namesFields ? listFields() : null,
    space && pages.findSpace(space).then(Boolean),
    parent && pages.readTitle(parent.id).then((title) => title !== null),
  ]);
  return {
    template: new Set(templateIds),
    ...(workflows && { 'issue type': idsOf(workflows.issueTypes), status: idsOf(workflows.statuses) }),
    ...(allFields && { field: idsOf(allFields) }),
    ...(space && { space: new Set(isSpaceThere ? [space.id] : []) }),
    ...(parent && { 'parent page': new Set(isParentThere ? [parent.id] : []) }),
  };
}

const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
