import '@atlaskit/css-reset';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { events, makeInvoke, Modal, router, view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** What the panel is made of and nothing of the panel itself: the least that its script can weigh. */
function Parts() {
  const use = () => {
    void makeInvoke<{ nothing: () => void }>()('nothing');
    void events.emit('nothing');
    void router.open('/');
    void new Modal({}).open();
  };
  return (
    <>
      <Heading as="h1" size="small">
        Floor
      </Heading>
      <Skeleton width="100%" height={32} isShimmering />
      <VisuallyHidden>Loading</VisuallyHidden>
      <Button iconBefore={RefreshIcon} onClick={use}>
        Refresh
      </Button>
      <Lozenge appearance="success">Done</Lozenge>
      <ProgressBar value={0.5} ariaLabel="Half" />
      {[ErrorIcon, InformationIcon, SuccessIcon, WarningIcon].map((Icon, index) => (
        <Icon key={index} label="" />
      ))}
    </>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
void view.theme.enable();
createRoot(root).render(
  <StrictMode>
    <Parts />
  </StrictMode>,
);
