import { dailyRun, type RunCost } from './jobs/daily-run';
import { floor, type Row } from './row';

const ITEMS = 5_000;
const PER_PAGE = 100;
/** Of the global pool, for all sites of an app together. */
const POINTS_PER_HOUR = 65_000;

/** Following through on many open action items: what the daily run asks for. */
export async function followingRows(): Promise<readonly Row[]> {
  const { first, ordinary } = await dailyRun(ITEMS);
  return [
    ...rowsOf(`daily run, ${ITEMS} open action items, 300 undecided incidents, an ordinary day`, ordinary),
    ...rowsOf(`daily run, ${ITEMS} open action items, 300 undecided incidents, nobody was ever told`, first),
  ];
}

function rowsOf(what: string, cost: RunCost): readonly Row[] {
  const pages = Math.ceil(cost.items / PER_PAGE);
  const pagesOfIncidents = Math.ceil(cost.incidents / PER_PAGE);
  const least = pages + cost.items + pagesOfIncidents + cost.incidents + cost.reminders;
  const how = 'each page of a search 1, each item or incident in it 1, each comment 1';
  return [
    { what, unit: 'reminders', measured: cost.reminders, bar: null, floor: null },
    { what, unit: 'points', measured: cost.points, bar: POINTS_PER_HOUR, floor: floor(least, how) },
    {
      what,
      unit: 'product calls',
      measured: cost.calls,
      bar: null,
      floor: floor(pages + pagesOfIncidents + cost.reminders, 'pages, comments'),
    },
    { what, unit: 'product calls in one invocation', measured: cost.mostCallsInOne, bar: null, floor: null },
    { what, unit: 'requests to storage', measured: cost.storageRequests, bar: null, floor: null },
  ];
}
