import type { NamedField } from './incident';

/** Names under which teams keep these facts, in the order in which we trust them. Compared without case and punctuation. */
export const FIELD_SYNONYMS = {
  severity: [
    'severity',
    'incident severity',
    'sev',
    'severity level',
    'impact level',
    ...['alvorlighed', 'alvorlighedsgrad', 'alvorlighetsgrad', 'allvarlighetsgrad', 'schweregrad', 'ernst'],
    ...['gravité', 'sévérité', 'gravedad', 'severidad', 'severidade', 'gravità'],
  ],
  impactStart: [
    'impact start',
    'impact started',
    'impact start time',
    'impact started at',
    'start of impact',
    'incident start',
    'incident start time',
    'incident started',
    'outage start',
    'start of outage',
    'started at',
  ],
  services: [
    'service',
    'services',
    'affected service',
    'affected services',
    'impacted service',
    'impacted services',
    'affected system',
    'affected systems',
    'product',
    'affected products',
  ],
  detected: ['detected at', 'detected', 'detection time', 'time detected', 'incident detected', 'time of detection'],
} as const;

const normal = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The filled fields that go by one of the names, of any type, the most trusted name first. */
export const fieldsByName = (fields: readonly NamedField[], names: readonly string[]): readonly NamedField[] =>
  names.flatMap((name) => fields.filter((field) => field.text !== null && normal(field.name) === name));

export const isFieldName = (name: string, names: readonly string[]): boolean => names.includes(normal(name));

// Jira keeps status names in the language of the team: Danish, Norwegian, Swedish, German, Dutch, French, Spanish, Portuguese, Italian.
export const MITIGATED_ELSEWHERE = [
  ...['afhjulpet', 'inddæmmet', 'stabiliseret', 'overvåges', 'avhjulpet', 'stabilisert', 'avhjälpt', 'stabiliserad'],
  ...['entschärft', 'eingedämmt', 'gemildert', 'stabilisiert', 'gemitigeerd', 'ingeperkt', 'gestabiliseerd'],
  ...['atténué', 'stabilisé', 'mitigado', 'estabilizado', 'mitigato', 'stabilizzato'],
];
const CANCELLED_ELSEWHERE = [
  ...['annulleret', 'afvist', 'afbrudt', 'annullert', 'avvist', 'avbrutt', 'annullerad', 'avvisad', 'avbruten'],
  ...['abgebrochen', 'abgelehnt', 'storniert', 'verworfen', 'geannuleerd', 'afgewezen'],
  ...['annulé', 'annulée', 'rejeté', 'cancelado', 'cancelada', 'anulado', 'rechazado', 'rejeitado', 'annullato'],
];

const hasWordOf = (name: string, words: readonly string[]): boolean =>
  normal(name)
    .split(' ')
    .some((word) => words.includes(word));

/** A status that means users are helped while work goes on. */
export const isMitigatedName = (name: string): boolean =>
  /\b(mitigated|contained|stabili[sz]ed|stable|monitoring|workaround in place|service restored)\b/i.test(name) ||
  hasWordOf(name, MITIGATED_ELSEWHERE);

/** A status that ends an incident without resolving it. */
export const isCancelledName = (name: string): boolean =>
  /\b(cancell?ed|won['’]?t (do|fix)|declined|rejected|duplicate|invalid|abandoned|withdrawn|false alarm|not an incident)\b/i.test(
    name,
  ) || hasWordOf(name, CANCELLED_ELSEWHERE);

const INCIDENT_ELSEWHERE = [
  ...['outage', 'hændelse', 'hendelse', 'incidens', 'störung', 'vorfall', 'storing'],
  ...['incidente', 'incidencia', 'interruption'],
];

/** A type of issue for what users felt. Jira Service Management writes `[System] Incident`. */
export const isIncidentTypeName = (name: string): boolean =>
  /\bincident\b/i.test(name) || hasWordOf(name, INCIDENT_ELSEWHERE);

/** A label, or a type of issue, for what almost became an incident: `near-miss`, `Near Miss`. */
export const isNearMissName = (name: string): boolean => /\bnear ?miss(es)?\b/.test(normal(name));
