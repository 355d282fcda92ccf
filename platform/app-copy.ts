import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';

const COPIED = ['manifest.yml', 'package.json', 'tsconfig.json', 'src', 'static/app/dist'];

/** A copy of the app in a folder of its own, to be broken. */
export type AppCopy = {
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
  /** Sets an entry of the manifest; undefined takes it out. */
  readonly set: (path: readonly (string | number)[], value: unknown) => void;
  /** Adds an entry to a list of the manifest. */
  readonly add: (path: readonly (string | number)[], value: unknown) => void;
};

/** Runs something on a fresh copy of the app in a folder, and removes the copy. */
export async function withCopy<T>(source: string, use: (copy: AppCopy) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-check-'));
  try {
    for (const path of COPIED) cpSync(join(source, path), join(folder, path), { recursive: true });
    symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return await use(copyAt(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyAt(folder: string): AppCopy {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const editManifest = (edit: (document: ReturnType<typeof parseDocument>) => void) => {
    const document = parseDocument(read('manifest.yml'));
    edit(document);
    write('manifest.yml', document.toString());
  };
  return {
    folder,
    read,
    write,
    remove: (file) => {
      if (!existsSync(join(folder, file))) throw new Error(`There is no ${file} to remove.`);
      rmSync(join(folder, file), { recursive: true });
    },
    set: (path, value) =>
      editManifest((document) => {
        if (value !== undefined) document.setIn(path, document.createNode(value));
        else if (!document.deleteIn(path)) throw new Error(`The manifest has no ${path.join('.')} to take out.`);
      }),
    add: (path, value) =>
      editManifest((document) => {
        const node = document.createNode(value);
        if (document.hasIn(path)) document.addIn(path, node);
        else document.setIn(path, document.createNode([value]));
      }),
  };
}
