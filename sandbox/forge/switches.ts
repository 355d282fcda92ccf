/** How the platform behaves where nobody has shown how it does, or where a customer may have set it up either way. */
export type Switches = {
  /** Whether an admin has connected Confluence, the app's optional product. */
  readonly confluenceConnected: boolean;
  /** What Confluence calls answer while it is not connected. */
  readonly unconnectedConfluenceStatus: 401 | 403 | 404;
  /** Whether the app is told to which products it is connected, where an invocation describes itself. */
  readonly connectionsListed: boolean;
  /** Whether the context of a resolver carries the site's address. */
  readonly contextSiteUrl: boolean;
  /** Whether an expired key stays readable, and stays in the way of FAIL_IF_EXISTS, for 48 hours. */
  readonly expiredKeysLinger: boolean;
  /** Milliseconds by which queries of the storage lag behind its writes; reading one key never does. */
  readonly queryLagMs: number;
  /** How events reach the app: each once and in order, up to three minutes late, never, each twice, or the newest first. */
  readonly events: 'deliver' | 'late' | 'never' | 'twice' | 'reverse';
  /** How events of a queue reach their consumer: each once, never, each twice at the same time, or the newest first. */
  readonly queue: 'deliver' | 'never' | 'twice' | 'reverse';
  /** What happens when a scheduled trigger is due: one run, two at the same time, or none. */
  readonly schedules: 'run' | 'twice' | 'skip';
  /** What counts as done by the app itself: what its system user did, or every change by one of its calls. */
  readonly selfGenerated: 'app-user' | 'every-call';
  /** Whether the function that makes the status of a context panel hears which person looks at it. */
  readonly contextUser: boolean;
  /** Whether that function runs when the view is opened; else only when the panel is expanded or collapsed. */
  readonly contextStatusAtLoad: boolean;
  /** Whether the function that makes a macro's document hears which person exports the page. */
  readonly exportUser: boolean;
  /** Whether a refusal for load says when to come again. */
  readonly retryAfterSent: boolean;
  /** What a call is answered with that a limit refuses or a fault lets fail: JSON, or a page in HTML as gateways send it. */
  readonly troubleBody: 'json' | 'html';
  /** Whether waits on the sandbox's clock take their time, or the clock is moved on where everything just waits. */
  readonly waits: 'take-time' | 'skip';
};

export const FIRST_SWITCHES: Switches = {
  confluenceConnected: true,
  unconnectedConfluenceStatus: 403,
  connectionsListed: true,
  contextSiteUrl: true,
  expiredKeysLinger: true,
  queryLagMs: 0,
  events: 'deliver',
  queue: 'deliver',
  schedules: 'run',
  selfGenerated: 'app-user',
  contextUser: true,
  exportUser: true,
  contextStatusAtLoad: true,
  retryAfterSent: true,
  troubleBody: 'json',
  waits: 'take-time',
};
