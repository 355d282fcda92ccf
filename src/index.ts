export { contextStatus } from './entry/context-status';
export { onIssueEvent } from './entry/events';
export { exportCompletion, exportFactors } from './entry/exports';
export { resolver } from './entry/resolvers';
