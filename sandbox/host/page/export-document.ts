import { z } from 'zod';
import type { PageScope } from '../page-scope';
import { findMacro } from './macro-frame';

const parentSchema = z.looseObject({ content: z.array(z.unknown()) });
const documentSchema = z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) });

export type ExportedDocument = {
  /** The page's document with what each macro of the app returned in the macro's place. */
  readonly document: unknown;
  /** What stands there that is no ADF, or a sentence for a function that threw. */
  readonly findings: readonly string[];
};

/** A page as it is exported: every macro of the app becomes the document that its function returns. */
export async function exportDocument(scope: PageScope, pageId: string, document: unknown): Promise<ExportedDocument> {
  const findings: string[] = [];
  const replaced = async (node: unknown): Promise<readonly unknown[]> => {
    const found = findMacro(scope, pageId, node);
    if (found) return exported(found);
    const parent = parentSchema.safeParse(node);
    if (!parent.success) return [node];
    return [{ ...parent.data, content: (await Promise.all(parent.data.content.map(replaced))).flat() }];
  };
  const exported = async ({
    module,
    place,
  }: NonNullable<ReturnType<typeof findMacro>>): Promise<readonly unknown[]> => {
    const { person, sandbox } = scope.viewer;
    try {
      const made = await sandbox.forge.exportMacro({ accountId: person.id, place, exportType: 'pdf' });
      const check = await loadCheck();
      findings.push(...(made === null ? [] : check(made)).map((finding) => `${module.key}: ${finding}`));
      return documentSchema.safeParse(made).data?.content ?? [];
    } catch (error) {
      findings.push(`${module.key}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  const [whole] = await replaced(document);
  return { document: whole, findings };
}

/** The sandbox also runs without the packages that only checks need; then nothing is held against the schema. */
async function loadCheck(): Promise<(document: unknown) => readonly string[]> {
  try {
    return (await import('../../contracts/adf-schema')).adfFindings;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code))) return () => [];
    throw error;
  }
}
