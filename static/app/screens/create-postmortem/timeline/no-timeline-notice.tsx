import { Message } from '../../../components/message';

type Props = {
  readonly templateName: string;
  /** A ticked entry was added or changed by hand. */
  readonly hasOwn: boolean;
};

/** Where the chosen template has no timeline: what becomes of the entries. */
export const NoTimelineNotice = ({ templateName, hasOwn }: Props) => (
  <Message appearance="information" title={`The template ${templateName} has no timeline`}>
    <p>
      {hasOwn
        ? 'You added or changed an entry, so the page gets one all the same, with all that is selected.'
        : 'None of these entries will be on the page, unless you add or change one or choose another template.'}
    </p>
  </Message>
);
