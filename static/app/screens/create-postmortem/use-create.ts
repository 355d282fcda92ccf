import { showFlag } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import type { CreatePostmortemInput } from '../../../../src/shared/contract';
import type { CreatedPostmortem, IncidentHead } from '../../../../src/shared/views';
import { api } from '../../api';
import { announceChange } from '../../frame-events';
import { forgetEdits } from './kept-edits';

/** Creates the page; says so on the host's page and to the app's other frames, which outlive the dialog. */
export const useCreate = (incident: IncidentHead, onCreated: (created: CreatedPostmortem) => void) =>
  useMutation({
    mutationFn: (input: CreatePostmortemInput) => api.createPostmortem(input),
    onSuccess: async (created) => {
      onCreated(created);
      forgetEdits(incident.id);
      showFlag({
        id: `postmortem-created-${created.pageId}`,
        type: 'success',
        title: `Postmortem of ${incident.key} ${created.existed ? 'found' : 'created'}`,
        isAutoDismiss: true,
      });
      await announceChange();
    },
  });
