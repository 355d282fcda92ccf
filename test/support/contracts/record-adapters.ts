import { adaptersOf, type Adapters } from '../../../scripts/smoke/context';
import type { Answer, Method, Send } from '../../../src/adapters/send';

export type Asked = { readonly method: Method; readonly path: string; readonly body: unknown; readonly answer: Answer };

/** One call of a function of the app's adapters, with what it asked the products. */
export type AdapterCall = {
  /** `port.function`. */
  readonly name: string;
  readonly asked: readonly Asked[];
  readonly result: unknown;
  /** The same call again, over another way to ask. */
  readonly again: (send: Send) => Promise<unknown>;
};

type Ports = Readonly<Record<string, Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>>>;

/** The app's adapters, by port and function. */
export function portsOf(send: Send): Ports {
  const ports: unknown = adaptersOf(send);
  return ports as Ports;
}

/** The app's adapters, of which every call is written down. */
export function recordAdapters(send: Send, calls: AdapterCall[]): Adapters {
  const record =
    (port: string, name: string) =>
    async (...args: readonly unknown[]) => {
      const asked: Asked[] = [];
      const noting: Send = async (method, path, body) => {
        const answer = await send(method, path, body);
        asked.push({ method, path, body: body ?? null, answer });
        return answer;
      };
      const again = async (way: Send) => portsOf(way)[port]?.[name]?.(...args);
      const result = await again(noting);
      calls.push({ name: `${port}.${name}`, asked, result, again });
      return result;
    };
  const recording: unknown = Object.fromEntries(
    Object.entries(portsOf(send)).map(([port, functions]) => [
      port,
      Object.fromEntries(Object.keys(functions).map((name) => [name, record(port, name)])),
    ]),
  );
  return recording as Adapters;
}
