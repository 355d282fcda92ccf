// Checked by the type check alone. If the types of the contract collapsed to `any`, nothing below would be an error, and
// then the directives themselves are.
import { makeInvoke } from '@forge/bridge';
import { makeResolver } from '@forge/resolver';
import type { Resolvers } from '../../src/shared/contract';
import type { Outcome } from '../../src/shared/outcome';
import type { CompletionView } from '../../src/shared/views';

const invoke = makeInvoke<Resolvers>();

export const wrongCalls = () => [
  // @ts-expect-error no resolver has this name
  invoke('viewIncidents'),
  // @ts-expect-error the query is a text
  invoke('searchOwners', { query: 1 }),
  // @ts-expect-error the query is missing
  invoke('searchOwners', {}),
  // @ts-expect-error the batch needs its items
  invoke('addActionItems', { batchId: 'a' }),
];

// @ts-expect-error an answer is an outcome, not the value itself
export const wrongAnswer = async (): Promise<CompletionView> => invoke('viewCompletion');

export const rightAnswer = async (): Promise<Outcome<CompletionView>> => invoke('viewCompletion');

// @ts-expect-error resolvers are missing
makeResolver<Resolvers>({});

// @ts-expect-error the answer of one resolver is no outcome
export const wrongHandler: Parameters<typeof makeResolver<Resolvers>>[0]['viewIncident'] = () => 'an incident';
