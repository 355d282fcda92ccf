import type { IncidentView } from '../../../../src/shared/views';

/** Whether there is anything to say before the panel's own content. */
export const hasNotices = ({ unreadable, postmortem, confluenceConnected, unfit, related }: IncidentView): boolean =>
  unreadable !== null ||
  !confluenceConnected ||
  related.length > 0 ||
  (postmortem === null
    ? unfit.length > 0
    : !postmortem.isPageRead ||
      postmortem.pageTitle === null ||
      postmortem.linkingOff ||
      postmortem.missing.length > 0);
