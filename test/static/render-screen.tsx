import { render } from '@testing-library/react';
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { App } from '../../static/app/app';
import type { Frame } from '../../static/app/frame';
import { createQueryClient } from '../../static/app/query-client';

const FRAME: Frame = {
  moduleKey: 'incident-panel',
  dialog: null,
  siteUrl: 'https://example.test',
  locale: 'en-GB',
};

// jsdom draws nothing, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

/** Shows a screen as its frame does. */
export const renderScreen = (screen: ComponentType) =>
  render(createElement(App, { frame: FRAME, screen, queryClient: createQueryClient() }));
