import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { ComponentType } from 'react';
import { Loading } from './components/loading';
import { Message } from './components/message';
import { Screen } from './components/screen';
import { FrameProvider } from './frame';
import type { Frame } from './frame';

type Props = {
  readonly frame: Frame;
  /** Null: this version has none for the frame. */
  readonly screen: ComponentType | null;
  readonly queryClient: QueryClient;
};

/** One frame: the screen it is for, with what every screen needs around it. */
export function App({ frame, screen: CurrentScreen, queryClient }: Props) {
  return (
    <FrameProvider value={frame}>
      <QueryClientProvider client={queryClient}>
        {CurrentScreen ? (
          <Suspense fallback={<Loading />}>
            <CurrentScreen />
          </Suspense>
        ) : (
          <Screen title="Postmortem">
            <Message appearance="error" title="There is no screen for this place">
              The app was asked to show “{frame.dialog ?? frame.moduleKey}”, which this version does not have. Ask your
              admin to update the app.
            </Message>
          </Screen>
        )}
      </QueryClientProvider>
    </FrameProvider>
  );
}
