import { placeForIssue } from '../../sandbox/forge/place-for-issue';
import { placeForProject, placeForSite } from '../../sandbox/forge/place-for-settings';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Resolvers } from '../../src/shared/contract';
import type { Outcome } from '../../src/shared/outcome';

type Name = keyof Resolvers;
type Input<N extends Name> = Parameters<Resolvers[N]> extends [] ? [] : [Parameters<Resolvers[N]>[0]];
export type Result<N extends Name> = ReturnType<Resolvers[N]>;
type Value<N extends Name> = Result<N> extends Outcome<infer T> ? T : never;

export type Acting = {
  /** Calls a resolver as a person, from a module on an issue. */
  on<N extends Name>(accountId: string, issue: string, name: N, ...input: Input<N>): Promise<Result<N>>;
  /** As `on`, for calls that must succeed. */
  must<N extends Name>(accountId: string, issue: string, name: N, ...input: Input<N>): Promise<Value<N>>;
  /** Calls a resolver as a person from the settings page of a project (id or key), or from the admin page of the site. */
  inSettings<N extends Name>(
    accountId: string,
    home: { readonly project: string } | 'site',
    name: N,
    ...input: Input<N>
  ): Promise<Result<N>>;
  /** What a person's own page among the apps shows. */
  onMyItems(accountId: string): Promise<Result<'viewMyItems'>>;
};

/** Where calls come from that the panel does not make. */
const MODULES: Partial<Readonly<Record<Name, string>>> = {
  draftPostmortem: 'create-postmortem',
  createPostmortem: 'create-postmortem',
  viewContext: 'incident-context',
  setWontDo: 'incident-context',
  viewCompletion: 'incident-context',
};

/** Ways to call the app in a sandbox as its screens do. */
export function actIn(sandbox: Sandbox): Acting {
  const on: Acting['on'] = async (accountId, issue, name, ...[payload]) => {
    const place = placeForIssue(sandbox, MODULES[name] ?? 'incident-panel', issue);
    if (!place) throw new Error(`There is no issue ${issue}.`);
    return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload })) as never;
  };
  return {
    on,
    async inSettings(accountId, home, name, ...[payload]) {
      const place =
        home === 'site'
          ? placeForSite(sandbox, 'site-settings')
          : placeForProject(sandbox, 'project-settings', home.project);
      if (!place) throw new Error(`There is no such project.`);
      return (await sandbox.forge.invoke({ accountId, place, functionKey: name, payload })) as never;
    },
    async onMyItems(accountId) {
      const place = placeForSite(sandbox, 'my-items');
      return (await sandbox.forge.invoke({ accountId, place, functionKey: 'viewMyItems', payload: {} })) as never;
    },
    async must(accountId, issue, name, ...input) {
      const outcome = await on(accountId, issue, name, ...input);
      if (outcome.ok) return outcome.value as never;
      throw new Error(`${name} failed: ${outcome.error.code}: ${outcome.error.message}`);
    },
  };
}
