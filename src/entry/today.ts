import { dayIn } from '../domain/due-dates';
import type { CalendarDate } from '../domain/time';

/** The project's day. Settings will say which time zone; until then it is UTC. */
export const today = (): CalendarDate => dayIn(new Date().toISOString(), 'UTC');
