import { KEY_TIMES, type KeyTimeName } from '../key-times';
import { DENIALS } from '../denials';
import { phrasesOf, standsAt, wordsOf, type Phrase } from '../phrases';
import { FIELD_SYNONYMS, MITIGATED_ELSEWHERE } from '../synonyms';

// In English, Danish, Norwegian, Swedish, German, Dutch, French, Spanish, Portuguese and Italian. `*` ends the beginning of a word.
const IMPACT_START = [
  ...FIELD_SYNONYMS.impactStart.filter((name) => name !== 'started at'),
  ...['impact beg*', 'outage beg*', 'outage started', 'incident beg*', 'beginning of impact', 'start of the outage'],
  ...['users affected since', 'påvirkning* start*', 'påvirkning* begyn*', 'nedbrud* start*', 'nedbrud* begynd*'],
  ...['hændelse* start*', 'hendelse* start*', 'nedetid* start*', 'påverkan* börja*', 'avbrott* börja*'],
  ...['auswirkung* beg*', 'beginn der auswirkung*', 'störung beg*', 'störungsbeginn', 'ausfall beg*'],
  ...['beginn der störung', 'beginn des ausfalls', 'storing begon', 'begin van de storing', 'begin van de impact'],
  ...['début de l impact', 'début de l incident', 'début de la panne', 'impact a commencé', 'panne a commencé'],
  ...['inicio del impacto', 'inicio del incidente', 'impacto comenzó', 'impacto empezó', 'início do impacto'],
  ...['início do incidente', 'impacto começou', 'inizio dell impatto', 'inizio impatto', 'inizio del disservizio'],
];
const DETECTED = [
  ...FIELD_SYNONYMS.detected,
  ...['alert fired', 'alerts fired', 'first alert*', 'first report*', 'first message*', 'first noticed', 'was noticed'],
  ...['opdaget', 'oppdaget', 'upptäckt*', 'entdeckt', 'erkannt', 'bemerkt', 'gedetecteerd', 'ontdekt', 'opgemerkt'],
  ...['détecté*', 'constaté*', 'detectad*', 'rilevat*'],
];
const ACKNOWLEDGED = [
  ...['acknowledged', 'acked', 'kvitteret', 'kvittert', 'kvitterad*', 'bekræftet', 'bekreftet', 'bekräftad*'],
  ...['bestätigt', 'quittiert', 'bevestigd', 'prise en compte', 'pris en compte', 'acquitté*', 'reconocid*'],
  ...['reconhecid*', 'presa in carico', 'preso in carico'],
];
const MITIGATED = [
  ...['mitigated', 'contained', 'stabilised', 'stabilized', 'workaround in place', 'service restored'],
  ...MITIGATED_ELSEWHERE,
];
const RESOLVED = [
  ...['resolved', 'fully recovered', 'incident closed', 'all clear', 'løst', 'löst', 'åtgärdad*', 'behoben', 'gelöst'],
  ...['opgelost', 'verholpen', 'résolu*', 'resuelt*', 'resolvid*', 'risolt*'],
];

const PHRASES: Readonly<Record<KeyTimeName, readonly Phrase[]>> = {
  impactStart: phrasesOf(IMPACT_START),
  detected: phrasesOf(DETECTED),
  acknowledged: phrasesOf(ACKNOWLEDGED),
  mitigated: phrasesOf(MITIGATED),
  resolved: phrasesOf(RESOLVED),
};

/** What turns a statement into its opposite, a plan, a condition or a guess. */
const NOT_SAID = new Set([
  ...DENIALS,
  ...[
    'yet will would should could might may if when whether before until unless unclear unknown still',
    'hvis om når wenn falls als wanneer si se quando cuando sobald',
    'vil kommer wird soll sollte zal zou sera serait será sarà',
  ]
    .join(' ')
    .split(' '),
]);

/**
 * The key times that a few words name: `Impact began`, `Fejlen opdaget`. Not those that the words before deny, plan or
 * doubt: `not resolved yet`.
 */
export function keyTimesIn(text: string): readonly KeyTimeName[] {
  const words = wordsOf(text);
  return KEY_TIMES.filter((name) =>
    words.some((_, at) => {
      const said = PHRASES[name].some((phrase) => standsAt(words, at, phrase));
      return said && !words.slice(Math.max(0, at - 4), at).some((word) => NOT_SAID.has(word));
    }),
  );
}
