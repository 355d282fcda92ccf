import { CSPInjectionService } from '@forge/csp';
import type { Manifest } from '../../forge/load-manifest';

type ContentPolicy = Parameters<CSPInjectionService['getInjectableCSP']>[0]['existingCSPDetails'];

const service = new CSPInjectionService();

/**
 * The policy header of the app's frames, made by the platform's own package from the manifest.
 * Two things differ: the page that embeds the frame is the sandbox's, and violations are reported to the sandbox.
 */
export function framePolicy(manifest: Pick<Manifest, 'content' | 'external'>, hostOrigin: string): string {
  const directives = service.getInjectableCSP({
    existingCSPDetails: contentPolicy(manifest),
    microsEnv: 'prod',
    parentEmbeddingDomain: hostOrigin,
  });
  return [...directives.filter((directive) => !directive.startsWith('report-uri ')), 'report-uri /csp-report'].join(
    '; ',
  );
}

/** What the manifest's permissions add, in the words of the policy. */
function contentPolicy({ content, external }: Pick<Manifest, 'content' | 'external'>): ContentPolicy {
  const quoted = (sources: readonly string[] | undefined) =>
    (sources ?? []).map((source) => (source === 'blob:' ? source : `'${source}'`));
  const fetched = external['fetch'];
  const client = typeof fetched === 'object' && fetched !== null && 'client' in fetched ? fetched.client : [];
  return {
    'style-src': [...quoted(content['styles']), ...addresses(external['styles'])],
    'script-src': [...quoted(content['scripts']), ...addresses(external['scripts'])],
    'img-src': addresses(external['images']),
    'media-src': addresses(external['media']),
    'font-src': addresses(external['fonts']),
    'frame-src': addresses(external['frames']),
    'connect-src': addresses(client),
  };
}

const addresses = (entries: unknown): string[] =>
  (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    const named = typeof entry === 'object' && entry !== null && 'address' in entry ? entry.address : null;
    return typeof named === 'string' ? [named] : [];
  });
