export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };

export type Condition = {
  readonly kind: 'condition';
  readonly field: string;
  readonly operator: Operator;
  /** One operand, or those of a list. */
  readonly operands: readonly Operand[];
};

export type Clause =
  | Condition
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'not'; readonly clause: Clause };

export type Sort = { readonly field: string; readonly descending: boolean };
export type Query = { readonly where: Clause | null; readonly orderBy: readonly Sort[] };
