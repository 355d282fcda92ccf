// Without `set` and `out`, which are English words.
// English, Danish, Norwegian, Swedish, German, Dutch, French, Spanish, Portuguese, Italian, long and short.
const MONTHS: readonly string[] = [
  'january jan januar januari janvier janv enero ene janeiro gennaio gen',
  'february feb februar februari février févr fév febrero fevereiro fev febbraio',
  'march mar marts mars märz mär maart mrt marzo março',
  'april apr avril avr abril abr aprile',
  'may maj mai mei mayo maio maggio mag',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug augusti augustus août agosto ago',
  'september sep sept septembre septiembre setembro settembre',
  'october oct oktober okt octobre octubre outubro ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez desember des décembre déc diciembre dic dezembro dicembre',
];

// From Sunday, as Date counts. Forms of two letters are words of their own too often, and `mar` is a month.
const WEEKDAYS: readonly string[] = [
  'sunday sun søndag søn söndag sön sonntag zondag dimanche dim domingo dom domenica',
  'monday mon mandag måndag mån montag maandag lundi lunes lun segunda lunedì',
  'tuesday tue tues tirsdag tir tisdag tis dienstag dinsdag mardi martes terça martedì',
  'wednesday wed onsdag ons mittwoch woensdag mercredi miércoles mié quarta mercoledì',
  'thursday thu thur thurs torsdag tor donnerstag donderdag jeudi jeu jueves jue quinta giovedì gio',
  'friday fri fredag fre freitag vrijdag vendredi ven viernes vie sexta venerdì',
  'saturday sat lørdag lør lördag lör samstag sonnabend zaterdag samedi sam sábado sáb sabato sab',
];

const TODAY = 'today heute vandaag aujourd’hui hoy hoje oggi idag';
const YESTERDAY = 'yesterday gestern gisteren ayer ontem ieri igår';

const table = (rows: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((names, index) => names.split(' ').map((name) => [name, index + first] as const)));

/** Month names to 1 to 12, in lower case. */
export const MONTH_NAMES = table(MONTHS, 1);
/** Weekday names to 0 (Sunday) to 6, in lower case. */
export const WEEKDAY_NAMES = table(WEEKDAYS, 0);
/** Words for a day near the posting, as the number of days from it. */
export const DAY_WORDS = table([YESTERDAY, TODAY], -1);
