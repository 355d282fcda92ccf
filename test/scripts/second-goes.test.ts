import { runModule } from '../support/run-module';

const went = (fullName: string, status: string, invocations?: number) => ({ fullName, status, invocations });

test('only what failed first and then passed is named', () => {
  const report = {
    testResults: [
      { assertionResults: [went('at once', 'passed', 1), went('at last', 'passed', 2), went('never', 'failed', 2)] },
      { assertionResults: [went('not run', 'pending'), went('late', 'passed', 2)] },
    ],
  };

  const named = runModule(`import { secondGoes } from './scripts/lib/second-goes.mjs';
    console.log(JSON.stringify(secondGoes(${JSON.stringify(report)})));`);
  expect(named).toEqual(['at last', 'late']);
});
