// Where nobody watches, a browser story that failed is told once more, as browser tests commonly are: on a busy machine a
// frame still moves when a click is already on its way. The first failure is printed, and `npm test` names such stories.
if (process.env['CI'] === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true });
