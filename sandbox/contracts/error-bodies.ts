import type { Schema } from './open-api';
import type { SpecName } from './repair';

const text = { type: 'string' };

/** The products' own error bodies, which their descriptions mostly leave out. */
export const ERROR_BODIES: Readonly<Record<SpecName, Schema>> = {
  jira: {
    type: 'object',
    required: ['errorMessages', 'errors'],
    properties: {
      errorMessages: { type: 'array', items: text },
      errors: { type: 'object', additionalProperties: text },
      status: { type: 'integer' },
    },
    additionalProperties: false,
  },
  'confluence-v2': {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['status', 'code', 'title'],
          properties: {
            status: { type: 'integer' },
            code: text,
            title: text,
            detail: { type: 'string', nullable: true },
          },
        },
      },
    },
  },
  'confluence-v1': {
    type: 'object',
    required: ['statusCode', 'message'],
    properties: { statusCode: { type: 'integer' }, message: text },
  },
};
