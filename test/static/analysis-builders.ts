import type { AnalysisView } from '../../src/shared/analysis-views';
import { analysis } from '../support/analysis';
import { completionView } from './builders';

export const analysisView = (change: Partial<AnalysisView> = {}): AnalysisView => ({
  incident: { id: '10001', key: 'INC-1', summary: 'Checkout is down' },
  incidentId: '10001',
  pageUrl: '/wiki/pages/viewpage.action?pageId=300',
  isHere: true,
  analysis: analysis(),
  version: 1,
  unreadable: null,
  readOnly: null,
  isRecorded: true,
  completion: completionView(),
  ...change,
});
