import { ALEX, ROBIN, startStory, type Story } from '../support/story';

// A site's settings are for many projects, some of which have statuses and types of their own.
const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;

beforeEach(() => {
  story = startStory();
  incident = story.keyOf(INGRESS);
});
afterEach(() => story.contracts.expectNoFindings());

/** What the surfaces say of an incident that has no postmortem. */
async function said() {
  const panel = await story.must(ROBIN, incident, 'viewIncident');
  const draft = await story.must(ROBIN, incident, 'draftPostmortem');
  const context = await story.must(ROBIN, incident, 'viewContext');
  return {
    panel: [panel.incident.resolved, panel.reviewDue, panel.related, panel.unfit],
    draft: [draft.incident.resolved, draft.keyTimes.resolved, draft.unfit],
    context: context.kind === 'incident' ? [context.incident.resolved, context.reviewDue] : context.kind,
    lozenge: await story.lozenge(ROBIN, incident),
  };
}

test('where the site names statuses, types and fields that a project does not have, its incidents are read as usual', async () => {
  const before = await said();
  expect(before.panel[0]).toBe(true);

  await story.inSettings(ALEX, 'site', 'saveSettings', {
    version: 0,
    settings: {
      statuses: {
        acknowledged: [],
        mitigated: [],
        resolved: [{ id: '99999', name: 'Fixed elsewhere' }],
        cancelled: [],
      },
      incidentTypes: [{ id: '424242', name: 'Outage' }],
      fields: { resolved: { id: 'customfield_98765', name: 'Fixed at' } },
    },
  });

  expect(await said()).toEqual(before);
});
