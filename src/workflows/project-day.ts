import type { SettingsParts } from '../domain/settings';
import type { CalendarDate } from '../domain/time';
import { dayIn } from '../domain/work-calendar';
import type { Ports } from '../ports';
import { readSettings } from './read-settings';

/** The day it is where the project is, by which due dates count. */
export const projectDay = ({ time }: Pick<Ports, 'time'>, { calendar }: SettingsParts): CalendarDate =>
  dayIn(time.now(), calendar.timeZone);

/** The same for a project whose settings were not read. @param projectId null: not known; then it is the site's day. */
export const readProjectDay = async (
  ports: Pick<Ports, 'settings' | 'time'>,
  projectId: string | null,
): Promise<CalendarDate> => projectDay(ports, (await readSettings(ports, projectId)).settings);
