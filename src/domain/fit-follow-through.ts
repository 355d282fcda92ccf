import { ESCALATION, type Escalation } from './follow-up/escalation';
import type { UnfitKind } from './fit-settings';
import type { Reference } from './reference';
import type { Settings, SettingsPart, TicketSettings } from './settings';

type Keep = (reference: Reference) => boolean;
type Keeper = (part: SettingsPart, kind: UnfitKind) => Keep;

/** The parts of following through without what they name that is gone; its default holds for it. */
export function fitFollowThrough({ tickets, escalation, digest }: Settings, keeper: Keeper): Settings {
  return {
    ...(tickets && { tickets: fitTickets(tickets, keeper) }),
    ...(escalation && {
      escalation: fitEscalation(escalation, keeper('escalation', 'field'), keeper('escalation', 'group')),
    }),
    ...(digest && { digest: keeper('digest', 'digest issue')(digest) ? digest : null }),
  };
}

function fitTickets({ linkType, project, types }: TicketSettings, keeper: Keeper): TicketSettings {
  const keepType = keeper('tickets', 'ticket type');
  return {
    linkType: linkType && keeper('tickets', 'link type')(linkType) ? linkType : null,
    project: project && keeper('tickets', 'project')(project) ? project : null,
    types: Object.fromEntries(Object.entries(types).filter(([, type]) => keepType(type))),
  };
}

function fitEscalation({ afterDays, to }: Escalation, keepField: Keep, keepGroup: Keep): Escalation {
  const isThere = to.kind === 'field' ? keepField(to.field) : to.kind === 'group' ? keepGroup(to.group) : true;
  return { afterDays, to: isThere ? to : ESCALATION.to };
}
