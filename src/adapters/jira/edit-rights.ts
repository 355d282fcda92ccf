import { z } from 'zod';
import type { EditRights } from '../../ports';
import { path } from '../path';
import { fetchAs } from '../request';
import type { Send } from '../send';
import { readPermissions } from './permissions';

const editScreen = z.object({ fields: z.record(z.string(), z.unknown()).default({}) });

/** What the person may do to a ticket: their rights, and what its edit screen has for them in its status. */
export async function readEditRights(send: Send, ticketId: string): Promise<EditRights> {
  const [[mayEdit = false, mayAssign = false, maySchedule = false], { fields }] = await Promise.all([
    readPermissions(send, ['EDIT_ISSUES', 'ASSIGN_ISSUES', 'SCHEDULE_ISSUES'], path`issueId=${ticketId}`),
    fetchAs(send, editScreen, 'GET', path`/rest/api/3/issue/${ticketId}/editmeta`),
  ]);
  return { mayEdit, mayAssign, maySchedule, fields: Object.keys(fields) };
}
