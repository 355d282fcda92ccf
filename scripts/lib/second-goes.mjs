/**
 * The tests that failed first and then passed.
 * @param {{ testResults: readonly { assertionResults: readonly { fullName: string, status: string, invocations?: number }[] }[] }} report as jest writes it
 * @returns {readonly string[]} their names
 */
export const secondGoes = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, invocations = 1 }) => status === 'passed' && invocations > 1)
    .map(({ fullName }) => fullName);
