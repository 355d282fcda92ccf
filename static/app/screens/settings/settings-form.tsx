import { useEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import { checkSettings } from '../../../../src/domain/check-settings';
import type { SettingsPart } from '../../../../src/domain/settings';
import type { SettingsView } from '../../../../src/shared/views';
import { UnfitNotice } from '../../components/unfit-notice';
import { Message } from '../../components/message';
import { FieldsPart } from './fields-part';
import { IncidentTypesPart } from './incident-types-part';
import { NamesPart } from './names-part';
import { PART_TITLES } from './part-titles';
import { PartSection } from './part-section';
import { PlacePart } from './place-part';
import { SaveBar } from './save-bar';
import styles from './settings.module.css';
import { SeverityWordsPart } from './severity-words-part';
import { StatusesPart } from './statuses-part';
import { TemplatesPart } from './templates-part';
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

  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={styles['form']} disabled={form.save.isPending || isBlocked}>
        {view.unreadable && (
          <Message appearance="warning" title="These settings cannot be read">
            {view.unreadable}
          </Message>
        )}
        <UnfitNotice unfit={view.unfit} />
        <PartSection {...section('incidentTypes')}>
          <IncidentTypesPart {...of('incidentTypes')} />
        </PartSection>
        <PartSection {...section('statuses')}>
          <StatusesPart {...of('statuses')} />
        </PartSection>
        <PartSection {...section('fields')}>
          <FieldsPart {...of('fields')} />
        </PartSection>
        <PartSection {...section('severityWords')}>
          <SeverityWordsPart {...of('severityWords')} />
        </PartSection>
        <PartSection {...section('names')}>
          <NamesPart {...of('names')} />
        </PartSection>
        <PartSection {...section('templates')}>
          <TemplatesPart {...of('templates')} />
        </PartSection>
        <PartSection {...section('place')}>
          <PlacePart {...of('place')} />
        </PartSection>
      </fieldset>
      <div ref={firstProblem}>
        <SaveBar form={form} problems={problems} />
      </div>
    </form>
  );
}
