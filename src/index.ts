export { contextStatus } from './entry/context-status';
export { onIssueEvent } from './entry/events';
export { resolver } from './entry/resolvers';
