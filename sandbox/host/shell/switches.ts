import { Hono, type Context } from 'hono';
import type { Sandbox } from '../../sandbox';
import { chooseablePeople, rememberTheme, rememberUser, THEMES } from '../session';

/** The forms in the header: who one is, and the theme. */
export function createSwitchRoutes(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.post('/_host/user', async (c) => {
    const { user, back } = await c.req.parseBody();
    const person = chooseablePeople(sandbox).find(({ id }) => id === user);
    if (!person) return c.text('There is no such person in this world.', 400);
    rememberUser(c, person);
    return goBack(c, back);
  });
  app.post('/_host/theme', async (c) => {
    const body = await c.req.parseBody();
    const theme = THEMES.find((choice) => choice === body['theme']);
    if (!theme) return c.text(`The themes are ${THEMES.join(', ')}.`, 400);
    rememberTheme(c, theme);
    return goBack(c, body['back']);
  });
  return app;
}

/** Back to a path of this site and nowhere else; the page's script wants no page. */
function goBack(c: Context, back: unknown): Response {
  if (c.req.header('accept')?.includes('application/json')) return c.json({ ok: true });
  const path = typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/';
  return c.redirect(path, 303);
}
