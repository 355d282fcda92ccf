export { contextStatus } from './entry/context-status';
export { onIssueEvent } from './entry/events';
export { exportCompletion, exportFactors } from './entry/exports';
export { onFollowUp } from './entry/follow-up-queue';
export { resolver } from './entry/resolvers';
export { onDaily, onHourly } from './entry/schedules';
