/** What an abbreviation means: a fixed offset in minutes, and a place that keeps it for a part of the year at least. */
type Meaning = { readonly offset: number; readonly place: string | null };
const at = (offset: number, place: string | null = null): Meaning => ({ offset, place });

/** Taken as they stand. `PST`, `EST`, `MST` and `CDT` are used elsewhere, too, but for North America almost always. */
export const FIXED_ZONES: Readonly<Record<string, Meaning>> = {
  ...{ UTC: at(0), GMT: at(0), Z: at(0) },
  ...{ WET: at(0, 'Europe/Lisbon'), WEST: at(60, 'Europe/Lisbon') },
  ...{ CET: at(60, 'Europe/Berlin'), CEST: at(120, 'Europe/Berlin') },
  ...{ MEZ: at(60, 'Europe/Berlin'), MESZ: at(120, 'Europe/Berlin') },
  ...{ EET: at(120, 'Europe/Helsinki'), EEST: at(180, 'Europe/Helsinki') },
  ...{ MSK: at(180), TRT: at(180), WAT: at(60), CAT: at(120), EAT: at(180), SAST: at(120) },
  ...{ EST: at(-300, 'America/New_York'), EDT: at(-240, 'America/New_York') },
  ...{ CDT: at(-300, 'America/Chicago') },
  ...{ MST: at(-420, 'America/Denver'), MDT: at(-360, 'America/Denver') },
  ...{ PST: at(-480, 'America/Los_Angeles'), PDT: at(-420, 'America/Los_Angeles') },
  ...{ AKST: at(-540, 'America/Anchorage'), AKDT: at(-480, 'America/Anchorage'), HST: at(-600) },
  ...{ ADT: at(-180, 'America/Halifax'), BRT: at(-180) },
  ...{ PKT: at(300), NPT: at(345), WIB: at(420), ICT: at(420), HKT: at(480), SGT: at(480), AWST: at(480) },
  ...{ JST: at(540), KST: at(540), ACST: at(570, 'Australia/Adelaide'), ACDT: at(630, 'Australia/Adelaide') },
  ...{ AEST: at(600, 'Australia/Sydney'), AEDT: at(660, 'Australia/Sydney') },
  ...{ NZST: at(720, 'Pacific/Auckland'), NZDT: at(780, 'Pacific/Auckland') },
};

/** Names for the time of a place, summer and winter. */
export const PLACE_ZONES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/**
 * Zones whose abbreviations are also words, or what teams and systems are called, with the readers to whom they are zones
 * all the same: those of time zones that begin so.
 */
export const WORD_ZONES: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['PT', 'MT', 'CT', 'HST', 'ADT'].map((name) => [name, /^(America|US|Canada|Pacific)\//])),
  ...Object.fromEntries(['CAT', 'EAT', 'WAT'].map((name) => [name, /^Africa\//])),
  ...Object.fromEntries(['WET', 'WEST'].map((name) => [name, /^(Europe\/Lisbon|Portugal|Atlantic\/|Africa\/)/])),
  ICT: /^Asia\/(Bangkok|Ho_Chi_Minh|Saigon|Phnom_Penh|Vientiane)/,
};

/** Where one of several meanings is kept, as time zones that begin so, and its offset in minutes. */
type Choice = { readonly offset: number; readonly places: RegExp };

/**
 * Abbreviations with several meanings that are all in wide use. The reader's time zone decides: a colleague in Dublin
 * who reads IST means Irish time. Where it decides nothing, the time is not taken and every meaning is offered.
 */
export const AMBIGUOUS_ZONES: Readonly<Record<string, readonly Choice[]>> = {
  IST: [
    { offset: 330, places: /^Asia\/(Kolkata|Calcutta)/ },
    { offset: 60, places: /^(Europe\/Dublin|Eire)/ },
    { offset: 120, places: /^(Asia\/(Jerusalem|Tel_Aviv)|Israel)/ },
  ],
  CST: [
    { offset: -360, places: /^(America|US|Canada|Mexico)\// },
    { offset: 480, places: /^(Asia\/(Shanghai|Chongqing|Harbin|Urumqi|Taipei|Macau)|PRC|ROC)/ },
  ],
  BST: [
    { offset: 60, places: /^(Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB)/ },
    { offset: 360, places: /^Asia\/(Dhaka|Dacca)/ },
  ],
  AST: [
    { offset: -240, places: /^(America|Atlantic|Canada)\// },
    { offset: 180, places: /^Asia\/(Riyadh|Kuwait|Qatar|Bahrain|Baghdad|Aden)/ },
  ],
  GST: [
    { offset: 240, places: /^Asia\/(Dubai|Muscat)/ },
    { offset: -120, places: /^Atlantic\/South_Georgia/ },
  ],
  SST: [
    { offset: -660, places: /^(Pacific|US)\// },
    { offset: 480, places: /^(Asia\/Singapore|Singapore)/ },
  ],
};
