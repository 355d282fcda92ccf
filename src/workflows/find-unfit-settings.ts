import { fitSettings, type UnfitSetting } from '../domain/fit-settings';
import { readKnownIds, type FitInput, type FitReads } from './read-known-ids';

/** What settings name that is gone or not to be seen. Reads only what they name, so the defaults cost no call. */
export async function findUnfit(ports: FitReads, input: FitInput): Promise<readonly UnfitSetting[]> {
  return fitSettings(input.settings, await readKnownIds(ports, input)).unfit;
}
