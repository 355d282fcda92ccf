import type { Comment } from '../incident';
import type { KeyTime, KeyTimes } from '../key-times';
import { readStatedKeyTimes } from './read-stated-key-times';

/**
 * Fills in the key times that nothing but a comment states. What cannot be is not taken: an incident is opened because of
 * its impact, so a start or a detection after that is of something else, and help lies between detection and resolution.
 * @param recorded what Jira's own fields and history tell.
 * @param comments oldest first.
 */
export function addStatedTimes(recorded: KeyTimes, comments: readonly Comment[], isResolved: boolean): KeyTimes {
  const stated = readStatedKeyTimes(comments);
  const opened = recorded.detected?.source.kind === 'created' ? recorded.detected : null;
  const detected = (opened && notAfter(opened, stated.detected)) ?? recorded.detected;
  const resolved = recorded.resolved ?? (isResolved ? notBefore(detected, stated.resolved) : null);
  const helped = (time: KeyTime | undefined) => notAfter(resolved, notBefore(detected, time));
  return {
    impactStart: recorded.impactStart ?? notAfter(recorded.detected, stated.impactStart),
    detected,
    acknowledged: recorded.acknowledged ?? helped(stated.acknowledged),
    mitigated: recorded.mitigated ?? helped(stated.mitigated),
    resolved,
  };
}

type Maybe = KeyTime | null | undefined;

const notAfter = (latest: Maybe, time: Maybe): KeyTime | null =>
  time && !(latest && time.at > latest.at) ? time : null;
const notBefore = (earliest: Maybe, time: Maybe): KeyTime | null =>
  time && !(earliest && time.at < earliest.at) ? time : null;
