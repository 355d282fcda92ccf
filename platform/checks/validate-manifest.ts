import type { Part } from '../finding';
import { DEPRECATED_RUNTIMES, loadManifestTools } from '../load-tools';
import type { App } from '../read-app';

/** Atlassian's manifest validator, each of its validation types one part. Reads the app in the working directory. */
export async function validateManifest({ manifestFile }: Pick<App, 'manifestFile'>): Promise<readonly Part[]> {
  const { ProcessorBuilder, ValidationTypes } = loadManifestTools();
  const parts: Part[] = [];
  for (const type of Object.values(ValidationTypes)) {
    const validator = ProcessorBuilder.instance()
      .withValidation(type)
      .withOptions({ deprecatedRuntimes: DEPRECATED_RUNTIMES })
      .build();
    // `success` is false for warnings, too, and can be so without any error: what counts is the list.
    const { errors = [] } = await validator.process();
    parts.push({
      name: type,
      findings: errors.map(({ level, message, line = 0 }) => ({ level, file: manifestFile, line, message })),
    });
  }
  return parts;
}
