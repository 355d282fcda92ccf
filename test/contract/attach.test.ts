import type { Exchange } from '../../sandbox/core/exchange';
import { attachContracts } from '../../sandbox/contracts/attach-contracts';
import { exchangeOf } from '../support/contracts/exchanges';

function talker() {
  const listeners = new Set<(exchange: Exchange) => void>();
  return {
    onExchange: (listener: (exchange: Exchange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    say: (exchange: Exchange) => listeners.forEach((listener) => listener(exchange)),
  };
}
const wrong = exchangeOf({ method: 'GET', path: '/rest/api/3/nothing' });

test('findings are told once, with operation, place and reason', () => {
  const sandbox = talker();
  const contracts = attachContracts(sandbox);
  contracts.expectNoFindings();
  sandbox.say(wrong);
  sandbox.say(wrong);

  expect(contracts.tally().answers).toBe(2);
  expect(() => contracts.expectNoFindings()).toThrow(
    /say:\nGET \/rest\/api\/3\/nothing: path: there is no such operation$/,
  );
  contracts.expectNoFindings();
});

test('once detached it hears nothing', () => {
  const sandbox = talker();
  const contracts = attachContracts(sandbox);
  contracts.detach();
  sandbox.say(wrong);

  expect(contracts.tally().answers).toBe(0);
});
