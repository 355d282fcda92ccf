import { ACCOUNT_QUESTIONS } from '../domain/account';
import { doc, heading, link, panel, paragraph, text, type Document } from './adf';
import { prompt } from './prompt';

type AccountPage = {
  readonly incidentKey: string;
  /** Addresses of the postmortem's page and of the incident. */
  readonly postmortemUrl: string;
  readonly incidentUrl: string;
  /** How its author shares it. */
  readonly sharedBy: 'publishing' | 'removing-the-restriction' | 'both';
};

const SHARING: Readonly<Record<AccountPage['sharedBy'], string>> = {
  publishing:
    'As long as it is a draft, only its author sees it. Publishing it shares it with everybody who may see the postmortem.',
  'removing-the-restriction':
    'Only its author sees it, until they share it by removing its restriction: the lock at the top of the page.',
  both: 'Only its author sees it, as a draft and after publishing, until they let others in by its restrictions: the lock at the top of the page.',
};

/** An account before anything is written in it: the five questions. It says of the incident no more than its key. */
export const accountPage = ({ incidentKey, postmortemUrl, incidentUrl, sharedBy }: AccountPage): Document =>
  doc(
    panel(
      'info',
      paragraph(
        text(
          `This is one person’s own account: how it was for them, at the time. There is no right or wrong in it, and any question may stay open. ${SHARING[sharedBy]}`,
        ),
      ),
    ),
    paragraph(
      text('It belongs to '),
      link('the postmortem', postmortemUrl),
      text(' of '),
      link(incidentKey, incidentUrl),
      text('.'),
    ),
    ...ACCOUNT_QUESTIONS.flatMap((question) => [heading(2, question.heading), prompt(question.prompt)]),
  );
