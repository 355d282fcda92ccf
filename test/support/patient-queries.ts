import { configure } from '@testing-library/react';

// Only says when to give up: a busy machine may take its time.
configure({ asyncUtilTimeout: 15_000 });
