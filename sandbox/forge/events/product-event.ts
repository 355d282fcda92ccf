/** Something that happened in a product, in the shape in which the platform tells apps of it. */
export type ProductEvent = {
  /** For example `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** What the function gets, but for `selfGenerated` and the properties that a trigger asks for. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The app's system user did it. */
  readonly byApp: boolean;
  /** The issue it is about; for a link the one at which it starts. */
  readonly issue: { readonly id: string; readonly properties: Readonly<Record<string, unknown>> };
  /** One of the scopes that the app must have to hear of it. */
  readonly scope: string;
};

/**
 * The value of an entity property of the event's issue.
 * @throws for entities that carry no properties in the sandbox.
 */
export function propertyOf({ issue }: ProductEvent, entity: string, key: string): unknown {
  if (entity !== 'issue') throw new Error(`the sandbox has not built properties of a ${entity} in events`);
  return Object.hasOwn(issue.properties, key) ? issue.properties[key] : undefined;
}
