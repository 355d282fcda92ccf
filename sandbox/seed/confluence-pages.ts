import {
  bullets,
  code,
  codeBlock,
  doc,
  expand,
  heading,
  panel,
  paragraph,
  status,
  steps,
  strong,
  table,
  text,
} from '../adf/build';
import type { SeedSpace } from './confluence';

const ALEX = '712020:alex-admin';
const ROBIN = '712020:robin-responder';
const SAM = '712020:sam-support';
const OLGA = '712020:olga-outside';

export const INCIDENT_REVIEWS: SeedSpace = {
  key: 'INC',
  name: 'Incident reviews',
  description: 'Reviews of incidents and how we hold them.',
  rights: { 'site-admins': 'admin', 'incident-responders': 'create', readers: 'view', 'no-link': 'view' },
  home: {
    title: 'Incident reviews',
    author: ALEX,
    daysLater: 0,
    document: doc(
      paragraph('Every incident of severity 1 or 2 is reviewed here, within ten working days of being resolved.'),
      panel('info', paragraph('A review asks what happened and how. It never asks who failed.')),
      heading(2, 'Where to find what'),
      bullets(
        [strong('How we review incidents'), text(': who comes, what is prepared, what comes out of it.')],
        [strong('Writing without blame'), text(': words that open a conversation and words that end it.')],
        [strong('Reviews before 2025'), text(': moved from the old wiki.')],
      ),
    ),
    children: [
      {
        title: 'How we review incidents',
        author: ROBIN,
        daysLater: 2,
        document: doc(
          paragraph(
            'The review belongs to the people who were there. A facilitator who was not involved keeps the time.',
          ),
          heading(2, 'Steps'),
          steps(
            'The responder creates the postmortem from the incident and checks the timeline.',
            'Everyone who was involved reads it and adds what is missing.',
            'We meet for 45 minutes and look for contributing factors.',
            'Each action item gets an owner and a due date before we leave the room.',
          ),
          heading(2, 'When a review is due'),
          table(
            ['Severity', 'Review', 'Due after resolution'],
            [[status('SEV-1', 'red')], 'Always', '5 working days'],
            [[status('SEV-2', 'yellow')], 'Always', '10 working days'],
            [[status('SEV-3', 'blue')], 'When something surprised us', '20 working days'],
          ),
        ),
      },
      {
        title: 'Writing without blame',
        author: SAM,
        daysLater: 9,
        document: doc(
          paragraph('People did what made sense to them with what they knew. Write so that a reader sees the same.'),
          table(
            ['Rather than', 'Write'],
            [
              'The on-call engineer failed to notice the alert.',
              'The alert went to a channel with 400 messages a day.',
            ],
            ['He should have tested the change.', 'The test environment had no certificate of this kind.'],
          ),
          expand('Why no names', paragraph('A name in a review stays when the person has moved on. Roles are enough.')),
        ),
      },
      {
        title: 'Reviews before 2025',
        author: ALEX,
        daysLater: 14,
        document: doc(paragraph('Reviews that were written in the old wiki. New ones stand beside this page.')),
      },
    ],
  },
};

export const PLATFORM_HANDBOOK: SeedSpace = {
  key: 'OPS',
  name: 'Platform handbook',
  description: 'Runbooks and services of the platform team.',
  rights: { 'site-admins': 'admin', platform: 'create', 'incident-responders': 'view', readers: 'view' },
  home: {
    title: 'Platform handbook',
    author: ALEX,
    daysLater: 0,
    document: doc(
      paragraph('What the platform team runs and how. If you are on call and in doubt, start with the runbooks.'),
      bullets('Runbook: ingress answers 503', 'Service: feature flags'),
    ),
    children: [
      {
        title: 'Runbook: ingress answers 503',
        author: ROBIN,
        daysLater: 5,
        document: doc(
          panel('warning', paragraph('Restarting all ingress pods at once drops every open connection.')),
          steps(
            [text('Look at the pods: '), code('kubectl -n ingress get pods')],
            'Compare the version with the last deployment.',
            'Roll back when the deployment is younger than the first 503.',
          ),
          codeBlock(
            'bash',
            'kubectl -n ingress rollout undo deployment/ingress-controller\nkubectl -n ingress rollout status deployment/ingress-controller',
          ),
        ),
      },
      {
        title: 'Service: feature flags',
        author: OLGA,
        daysLater: 21,
        document: doc(
          paragraph(
            'Answers which features a customer sees. Clients fall back to their last known flags after two seconds.',
          ),
          table(['What', 'Where'], ['Latency, errors', 'Dashboard "Flags"'], ['On call', 'Platform, around the clock']),
        ),
      },
    ],
  },
};
