/** How the platform behaves where nobody has shown how it does, or where a customer may have set it up either way. */
export type Switches = {
  /** Whether an admin has connected Confluence, the app's optional product. */
  readonly confluenceConnected: boolean;
  /** What Confluence calls answer while it is not connected. */
  readonly unconnectedConfluenceStatus: 401 | 403 | 404;
  /** Whether an expired key stays readable, and stays in the way of FAIL_IF_EXISTS, for 48 hours. */
  readonly expiredKeysLinger: boolean;
};

export const FIRST_SWITCHES: Switches = {
  confluenceConnected: true,
  unconnectedConfluenceStatus: 403,
  expiredKeysLinger: true,
};
