import Heading from '@atlaskit/heading';
import { useEffect, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { checkSettings } from '../../../../src/domain/check-settings';
import type { SettingsPart } from '../../../../src/domain/settings';
import type { SettingsView } from '../../../../src/shared/views';
import { UnfitNotice } from '../../components/unfit-notice';
import { Message } from '../../components/message';
import { CalendarPart } from './calendar-part';
import { DigestPart } from './digest-part';
import { DueDaysPart } from './due-days-part';
import { EscalationPart } from './escalation-part';
import { FieldsPart } from './fields-part';
import { IncidentTypesPart } from './incident-types-part';
import { NamesPart } from './names-part';
import { PART_GROUPS } from './part-groups';
import { PART_TITLES } from './part-titles';
import { PartSection } from './part-section';
import { PartsNav } from './parts-nav';
import { PlacePart } from './place-part';
import { RemindersPart } from './reminders-part';
import { ReviewPart } from './review-part';
import { SaveBar } from './save-bar';
import styles from './settings.module.css';
import { SeverityWordsPart } from './severity-words-part';
import { StatusesPart } from './statuses-part';
import { TemplatesPart } from './templates-part';
import { TicketsPart } from './tickets-part';
import { useSettings } from './use-settings';

export function SettingsForm({ view: read }: { readonly view: SettingsView }) {
  const form = useSettings(read);
  const { view, settings } = form;
  const problems = checkSettings(settings);
  const firstProblem = useRef<HTMLDivElement>(null);
  const isBlocked = view.unreadable !== null;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const [part] = Object.keys(problems);
    if (part) document.getElementById(`part-${part}`)?.scrollIntoView({ block: 'start' });
    else form.submit();
  };
  useEffect(() => {
    if (form.save.error) firstProblem.current?.scrollIntoView({ block: 'end' });
  }, [form.save.error]);

  const section = <Part extends SettingsPart>(part: Part) => ({
    part,
    title: PART_TITLES[part],
    home: view.home,
    isSet: settings[part] !== undefined,
    problem: problems[part],
    onSet: () => form.set(part, view.inherited[part]),
    onFollow: () => form.set(part, undefined),
  });
  const of = <Part extends SettingsPart>(part: Part) => ({
    view,
    value: settings[part] ?? view.inherited[part],
    onChange: (value: (typeof view.inherited)[Part]) => form.set(part, value),
  });

  const fields: Readonly<Record<SettingsPart, () => ReactNode>> = {
    incidentTypes: () => <IncidentTypesPart {...of('incidentTypes')} />,
    statuses: () => <StatusesPart {...of('statuses')} />,
    fields: () => <FieldsPart {...of('fields')} />,
    severityWords: () => <SeverityWordsPart {...of('severityWords')} />,
    names: () => <NamesPart {...of('names')} />,
    templates: () => <TemplatesPart {...of('templates')} />,
    place: () => <PlacePart {...of('place')} />,
    calendar: () => <CalendarPart {...of('calendar')} />,
    review: () => <ReviewPart {...of('review')} />,
    dueDays: () => <DueDaysPart {...of('dueDays')} />,
    tickets: () => <TicketsPart {...of('tickets')} />,
    reminders: () => <RemindersPart {...of('reminders')} />,
    escalation: () => <EscalationPart {...of('escalation')} />,
    digest: () => <DigestPart {...of('digest')} />,
  };

  return (
    <div className={styles['page']}>
      <PartsNav problems={problems} />
      <form onSubmit={onSubmit} noValidate>
        <fieldset className={styles['form']} disabled={form.save.isPending || isBlocked}>
          {view.unreadable && (
            <Message appearance="warning" title="These settings cannot be read">
              {view.unreadable}
            </Message>
          )}
          <UnfitNotice unfit={view.unfit} />
          {PART_GROUPS.map(({ title, parts }) => (
            <section key={title} className={styles['group']} aria-labelledby={`group-${title}`}>
              <Heading as="h2" size="medium" id={`group-${title}`}>
                {title}
              </Heading>
              {parts.map((part) => (
                <PartSection key={part} {...section(part)}>
                  {fields[part]()}
                </PartSection>
              ))}
            </section>
          ))}
        </fieldset>
        <div ref={firstProblem}>
          <SaveBar form={form} problems={problems} />
        </div>
      </form>
    </div>
  );
}
