import '@atlaskit/css-reset';
import './base.css';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { readFrame } from './frame';
import { screenOf } from './modules';
import { createQueryClient, watchFocus } from './query-client';

async function start(root: HTMLElement): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const frame = readFrame(context);
  watchFocus();
  createRoot(root).render(
    <StrictMode>
      <App frame={frame} screen={screenOf(frame)} queryClient={createQueryClient()} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
start(root).catch((reason: unknown) => {
  root.textContent = 'The app could not start here. Reload the page; if it stays so, tell your admin.';
  reportError(reason);
});
