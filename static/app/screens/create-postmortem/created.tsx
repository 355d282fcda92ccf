import Button from '@atlaskit/button/new';
import { router, view } from '@forge/bridge';
import type { CreatedPostmortem } from '../../../../src/shared/views';
import { LinkingOff } from '../../components/linking-off';
import { Message } from '../../components/message';
import { MissingSteps } from '../../components/missing-steps';
import layout from '../../components/layout.module.css';

/** After the click: the way to the page, and what is left to do. */
export function Created({ created }: { readonly created: CreatedPostmortem }) {
  return (
    <>
      <Message
        appearance="success"
        title={created.existed ? 'The postmortem was there already' : 'The postmortem is created'}
      >
        The page holds the facts and the timeline. Next, fill in what only the team knows, and add action items on the
        incident.
      </Message>
      {created.linkingOff && <LinkingOff />}
      {created.missing.length > 0 && (
        <Message appearance="warning" title="Some steps did not work">
          <MissingSteps missing={created.missing} />
          <p>The page works without them. On the incident’s panel, Complete setup does what is missing.</p>
        </Message>
      )}
      <div className={layout['buttons']}>
        <Button appearance="primary" autoFocus onClick={() => void router.open(created.pageUrl)}>
          Open page
        </Button>
        <Button onClick={() => void view.close({ created: true, pageId: created.pageId })}>Done</Button>
      </div>
    </>
  );
}
