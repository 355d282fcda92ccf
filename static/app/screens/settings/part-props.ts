import type { SettingsPart, SettingsParts } from '../../../../src/domain/settings';
import type { SettingsView } from '../../../../src/shared/views';

/** What the form of one part needs: what can be chosen, what is chosen, and a way to change it. */
export type PartProps<Part extends SettingsPart> = {
  readonly view: SettingsView;
  readonly value: SettingsParts[Part];
  readonly onChange: (value: SettingsParts[Part]) => void;
};
