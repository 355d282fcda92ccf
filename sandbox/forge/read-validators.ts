import { z } from 'zod';
import type { WorkflowValidator } from '../jira';
import { evaluate } from './expression/evaluate';
import { parseExpression } from './expression/parse';
import { readIssuePath } from './expression/read-issue-path';
import { modulesOfType, type Manifest } from './load-manifest';

const validatorSchema = z.looseObject({ expression: z.string(), errorMessage: z.string() });

/**
 * The validators that admins can put on transitions. One whose expression fails on an issue lets nothing through.
 * @throws for one with a function in place of an expression, and for an expression that the sandbox does not understand.
 */
export const readValidators = (manifest: Manifest): readonly WorkflowValidator[] =>
  modulesOfType(manifest, 'jira:workflowValidator').map(({ key, properties }) => {
    const { expression, errorMessage } = validatorSchema.parse(properties);
    const parsed = parseExpression(expression, 'issue');
    return {
      key,
      refusal: (properties) => {
        try {
          return evaluate(parsed, readIssuePath(properties)) === true ? null : errorMessage;
        } catch {
          return errorMessage;
        }
      },
    };
  });
