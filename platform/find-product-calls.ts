import ts from 'typescript';

const PRODUCT_PATH = /^\/(rest|wiki\/(api|rest))\//;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
/** Stands where the code inserts a value. */
const HOLE = 'x';

export type ProductCall = {
  readonly product: 'Jira' | 'Confluence';
  readonly method: string;
  /** As a request would carry it, without its query. */
  readonly path: string;
  readonly file: string;
  readonly line: number;
};

/**
 * The product calls that a source file can make: every REST path that stands in it, with the methods of the calls that it
 * goes into, directly or by the name of a constant or function. A path whose calls name no method is read.
 */
export function findProductCalls(file: string, text: string): readonly ProductCall[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return nodesIn(source).flatMap((node) => {
    const path = pathIn(node);
    if (path === null) return [];
    const methods = methodsOf(node, new Set());
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const product = path.startsWith('/wiki/') ? 'Confluence' : 'Jira';
    return (methods.size > 0 ? [...methods] : ['GET']).map(
      (method) => ({ product, method, path, file, line }) as const,
    );
  });
}

function pathIn(node: ts.Node): string | null {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join('')
      : '';
  return PRODUCT_PATH.test(text) ? (text.split('?')[0] ?? null) : null;
}

/** Methods named in a call around the node; else in the calls that use the constant or function it stands in. */
function methodsOf(node: ts.Node, followed: Set<ts.Node>): ReadonlySet<string> {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    const method = ts.isCallExpression(at) ? methodIn(at) : undefined;
    if (method !== undefined) return new Set([method]);
    const declared = at;
    const name = nameOf(declared);
    if (name === undefined) continue;
    if (followed.has(declared)) break;
    followed.add(declared);
    const uses = nodesIn(scopeOf(declared)).filter(
      (use) => ts.isIdentifier(use) && use.text === name && use.parent !== declared,
    );
    return new Set(uses.flatMap((use) => [...methodsOf(use, followed)]));
  }
  return new Set();
}

const methodIn = (call: ts.CallExpression): string | undefined =>
  call.arguments
    .filter(ts.isStringLiteral)
    .map(({ text }) => text)
    .find((text) => METHODS.includes(text));

function nameOf(node: ts.Node): string | undefined {
  if (!ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return undefined;
  return node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

/** The block or file in which what the node declares has its name. */
function scopeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isBlock(parent) || ts.isSourceFile(parent) ? parent : scopeOf(parent);
}

function nodesIn(node: ts.Node): readonly ts.Node[] {
  const below: ts.Node[] = [];
  node.forEachChild((child) => void below.push(...nodesIn(child)));
  return [node, ...below];
}
