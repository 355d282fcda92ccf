import { z } from './zod';
import { closeFlag, showFlag } from './flags';
import { refreshFragments } from './fragments';

const FLAG = 'form-failed';
const answerSchema = z.union([z.object({ ok: z.literal(true) }), z.object({ error: z.string() })]);

/** Sends the page's own forms without a reload, so that what is typed into the app's frames stays. */
export function startLiveForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['live'] === undefined) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value);
  const error = await post(form.action, body);
  if (error !== null) {
    showFlag({ id: FLAG, title: 'That did not work', description: error, type: 'error' });
    return;
  }
  closeFlag(FLAG);
  form.reset();
  await refreshFragments();
}

async function post(url: string, body: URLSearchParams): Promise<string | null> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { accept: 'application/json' }, body });
    const answer = answerSchema.parse(await response.json());
    return 'error' in answer ? answer.error : null;
  } catch (error) {
    console.error(error);
    return 'The sandbox did not answer. Is it still running?';
  }
}
