import { doc, paragraph } from '../../adf/build';
import type { SeedSpace } from '../confluence';

export const SECURITY_REVIEWS: SeedSpace = {
  key: 'SEC',
  name: 'Security reviews',
  description: 'Reviews of security incidents, for those who handle them.',
  rights: { 'site-admins': 'admin', security: 'create' },
  home: {
    title: 'Security reviews',
    author: '712020:signe-security',
    daysLater: 0,
    document: doc(paragraph('What stands here stays here. Share a review with others by moving it, never by copying.')),
  },
};
