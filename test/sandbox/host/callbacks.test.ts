import { createCallbackStore, restoreCallbacks } from '../../../sandbox/host/client/callbacks';

describe('functions that cross between windows', () => {
  it('are called where they came from, with their arguments and their result', async () => {
    const store = createCallbackStore();
    const closed: unknown[] = [];
    const hidden = store.hide({ title: 'A', actions: [{ text: 'Undo', onClick: (by: unknown) => closed.push(by) }] });
    expect(structuredClone(hidden)).toEqual(hidden);

    const restored = restoreCallbacks(structuredClone(hidden), (id, args) => store.run(id, args)) as {
      title: string;
      actions: { text: string; onClick: (by: string) => unknown }[];
    };
    expect(restored.title).toBe('A');
    expect(await restored.actions[0]?.onClick('me')).toBe(1);
    expect(closed).toEqual(['me']);
  });

  it('leave everything else as it is', () => {
    const value = { a: [1, null, { b: undefined, c: new Date(0) }], d: new Map([['x', 1]]) };
    expect(createCallbackStore().hide(value)).toEqual(value);
    expect(restoreCallbacks(value, () => undefined)).toEqual(value);
  });

  it('say so when nobody knows them', () => {
    expect(() => createCallbackStore().run(7, [])).toThrow('does not know');
  });
});
