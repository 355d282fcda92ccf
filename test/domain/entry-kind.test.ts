import { ENTRY_KINDS, kindOf, suggestKind } from '../../src/domain/entry-kind';
import { KIND_WORDS } from '../../src/domain/entry-kind-words';
import { realComments } from '../support/real-incidents';

test.each([
  ['Alert fired: inbound requests are failing.', 'detection'],
  ['The first customer has now told us about it.', 'detection'],
  ['Decision: only one way is left. We build a new table.', 'decision'],
  ['Incident declared. First move is to roll back.', 'decision'],
  ['Restarted the proxy.', 'action'],
  ['Pushed a commit that points back at the earlier version.', 'action'],
  ['A responder was assigned.', 'action'],
  ['Pods fail to get a connection and restart.', 'effect'],
  ['The API timed out in the middle of the run.', 'effect'],
  ['Traffic gets in again.', 'recovery'],
  ['The backlog is empty.', 'recovery'],
  ['The backlog grows.', 'effect'],
  ['The load balancer has no healthy targets.', 'effect'],
  ['Status changed from Open to In Progress.', 'action'],
  ['Status changed from Mitigated to Resolved.', 'recovery'],
  ['Status changed from I gang to Løst.', 'recovery'],
  ['Not resolved yet', null],
  ['Service not restored', null],
  ['Issue is not fixed', null],
  ['It isn’t fully recovered.', null],
  ['Has not been fully mitigated', null],
  ['No alert fired', null],
  ['Nobody was paged', null],
  ['No customers were affected', null],
  ['Ikke løst endnu', null],
  ['Noch nicht behoben', null],
  ['N’est pas résolu', null],
  ['Not yet mitigated, errors continue', 'effect'],
  ['The fix did not help. Rolled back.', 'action'],
  ['It did not help and we restarted it', 'action'],
  ['The fix did not work, rolled back', 'action'],
  ['Non-critical errors', 'effect'],
  ['Users cannot log in', 'effect'],
  ['Status changed from Open to Not resolved.', 'action'],
  ['Lunch.', null],
  ['', null],
])('%s: %s', (text, kind) => {
  expect(suggestKind(text)).toBe(kind);
});

test.each([
  [
    'da',
    'Opdaget af en kunde',
    'Vi besluttede at vente',
    'Genstartede serveren',
    'Nedbrud i Norden',
    'Det virker igen',
  ],
  ['no', 'Ble oppdaget nå', 'Vi har besluttet det', 'Eskalert til drift', 'Treg innlogging', 'Gjenopprettet'],
  ['sv', 'Upptäcktes av kund', 'Beslut: vänta', 'Startade om', 'Långsamma svar', 'Återställt'],
  [
    'de',
    'Vom Kunden gemeldet',
    'Wir haben entschieden',
    'Neustart der Server',
    'Ausfall in Europa',
    'Wiederhergestellt',
  ],
  ['nl', 'Opgemerkt door klant', 'We hebben besloten', 'Herstart van de server', 'Storing in Europa', 'Het werkt weer'],
  ['fr', 'Alerte reçue', 'Nous avons décidé', 'Redémarrage du serveur', 'Panne en Europe', 'Service rétabli'],
  [
    'es',
    'Alerta recibida',
    'Hemos decidido esperar',
    'Reinicio del servidor',
    'Caída en Europa',
    'Servicio restablecido',
  ],
  [
    'pt',
    'Detectado pelo cliente',
    'Decidimos esperar',
    'Reiniciado o servidor',
    'Falha na Europa',
    'Serviço restabelecido',
  ],
  ['it', 'Rilevato dal cliente', 'Abbiamo deciso', 'Riavviato il server', 'Guasto in Europa', 'Servizio ripristinato'],
])('%s', (_, ...texts) => {
  expect(texts.map(suggestKind)).toEqual(ENTRY_KINDS);
});

test('every kind has words in every language', () => {
  const sizes = ENTRY_KINDS.flatMap((kind) => Object.values(KIND_WORDS[kind]).map((words) => words.length));
  expect(sizes).toHaveLength(ENTRY_KINDS.length * 10);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
});

test('what a person chose wins, also none', () => {
  expect(kindOf('Alert fired', undefined)).toBe('detection');
  expect(kindOf('Alert fired', 'effect')).toBe('effect');
  expect(kindOf('Alert fired', null)).toBeNull();
});

test('most comments of the real incidents get a kind', () => {
  const kinds = realComments.map(({ text }) => suggestKind(text));
  expect(kinds.filter((kind) => kind !== null).length).toBeGreaterThan(kinds.length * 0.7);
  expect(new Set(kinds)).toEqual(new Set([...ENTRY_KINDS, null]));
});
