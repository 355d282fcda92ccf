import { adfToHtml } from '../../../sandbox/adf/render';
import { adfFindings } from '../../../sandbox/contracts/adf-schema';

type Node = Readonly<Record<string, unknown>>;

const doc = (...content: readonly Node[]) => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: readonly Node[]) =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const p = (...content: readonly Node[]) => ({ type: 'paragraph', content });
const node = (type: string, content: readonly Node[], attrs?: Node) =>
  attrs ? { type, attrs, content } : { type, content };
const html = (...content: readonly Node[]) => adfToHtml(doc(...content), { extension: () => '<i>macro</i>' });
/** Draws what the official schema accepts. */
const valid = (...content: readonly Node[]) => {
  expect(adfFindings(doc(...content))).toEqual([]);
  return html(...content);
};

describe('text', () => {
  test('paragraphs, headings, breaks, quotes, rules and code', () => {
    expect(valid(p(text('a'), { type: 'hardBreak' }, text('b')))).toBe('<p class="adf-paragraph">a<br>b</p>');
    expect(valid(node('heading', [text('H')], { level: 3 }))).toBe('<h3 class="adf-heading">H</h3>');
    expect(valid(node('blockquote', [p(text('q'))]))).toContain('<blockquote class="adf-quote"><p');
    expect(valid({ type: 'rule' })).toBe('<hr class="adf-rule">');
    expect(valid(node('codeBlock', [text('if (a < b) {}')], { language: 'ts' }))).toBe(
      '<pre class="adf-code-block" data-language="ts" tabindex="0"><code>if (a &lt; b) {}</code></pre>',
    );
  });

  test.each([
    ['strong', {}, '<strong>x</strong>'],
    ['em', {}, '<em>x</em>'],
    ['underline', {}, '<u class="adf-underline">x</u>'],
    ['strike', {}, '<s class="adf-strike">x</s>'],
    ['code', {}, '<code class="adf-code">x</code>'],
    ['subsup', { attrs: { type: 'sup' } }, '<sup>x</sup>'],
    ['textColor', { attrs: { color: '#ff5630' } }, '<span class="adf-color-red">x</span>'],
    ['backgroundColor', { attrs: { color: '#c6edfb' } }, '<span class="adf-background-blue">x</span>'],
    [
      'link',
      { attrs: { href: 'https://a.test/?a=1&b=2' } },
      'href="https://a.test/?a=1&amp;b=2" rel="noopener noreferrer">x</a>',
    ],
  ])('mark %s', (type, more, expected) => {
    expect(valid(p(text('x', { type, ...more })))).toContain(expected);
  });

  test('marks stand around the text in their order, and one that is not known leaves it readable', () => {
    expect(html(p(text('x', { type: 'strong' }, { type: 'em' })))).toContain('<strong><em>x</em></strong>');
    expect(html(p(text('x', { type: 'blink' })))).toContain('data-mark="blink">x</span>');
  });

  test('alignment and indentation are classes', () => {
    const marks = [{ type: 'alignment', attrs: { align: 'center' } }];
    expect(valid({ ...p(text('x')), marks })).toContain('class="adf-paragraph adf-align-center"');
    const indented = [{ type: 'indentation', attrs: { level: 2 } }];
    expect(valid({ ...p(text('x')), marks: indented })).toContain('adf-indent-2');
  });
});

test('what stands in a line', () => {
  const line = valid(
    p(
      { type: 'status', attrs: { text: 'SEV-1', color: 'red' } },
      { type: 'status', attrs: { text: 'new', color: 'neutral' } },
      { type: 'date', attrs: { timestamp: '1624320000000' } },
      { type: 'mention', attrs: { id: '712020:sam', text: '@Sam' } },
      { type: 'emoji', attrs: { shortName: ':thumbs_up:', text: '👍' } },
      { type: 'placeholder', attrs: { text: 'Write here' } },
      { type: 'inlineCard', attrs: { url: 'https://a.test/browse/INC-1' } },
    ),
  );
  expect(line).toContain('<span class="adf-status adf-status-red">SEV-1</span>');
  expect(line).toContain('<span class="adf-status adf-status-gray">new</span>');
  expect(line).toContain('<time class="adf-date" datetime="2021-06-22">22 Jun 2021</time>');
  expect(line).toContain('<span class="adf-mention">@Sam</span>');
  expect(line).toContain('<span class="adf-emoji" role="img" aria-label="thumbs up">👍</span>');
  expect(line).toContain('<span class="adf-placeholder">Write here</span>');
  expect(line).toContain('href="https://a.test/browse/INC-1"');
});

test('lists, tasks and decisions', () => {
  const items = [node('listItem', [p(text('one'))])];
  expect(valid(node('bulletList', items))).toMatch(/^<ul class="adf-bullet-list"><li>/);
  expect(valid(node('orderedList', items, { order: 4 }))).toMatch(/^<ol class="adf-ordered-list" start="4"><li>/);
  const task = (state: string) => node('taskItem', [text(state)], { localId: state, state });
  const nested = node('taskList', [task('DONE')], { localId: 'n' });
  const tasks = valid(node('taskList', [task('TODO'), nested], { localId: 'l' }));
  expect(tasks).toContain('<li class="adf-task"><span class="adf-task-box" role="img" aria-label="To do">');
  expect(tasks).toContain('<li class="adf-task-nested"><ul class="adf-task-list"><li class="adf-task adf-task-done">');
  const decision = node('decisionItem', [text('Go')], { localId: 'd', state: 'DECIDED' });
  expect(valid(node('decisionList', [decision], { localId: 'l' }))).toContain('aria-label="Decision"');
});

test('tables name columns by their head and rows by their side', () => {
  const cell = (type: string, value: string, attrs: Node = {}) => node(type, [p(text(value))], attrs);
  const table = valid(
    node(
      'table',
      [
        node('tableRow', [cell('tableHeader', 'A', { colspan: 2 })]),
        node('tableRow', [cell('tableHeader', 'Side'), cell('tableCell', '1', { background: '#ffebe6' })]),
      ],
      { isNumberColumnEnabled: true, layout: 'default' },
    ),
  );
  expect(table).toContain(
    '<thead><tr><td class="adf-number-cell adf-header-cell"></td><th class="adf-header-cell" scope="col" colspan="2">',
  );
  expect(table).toContain('<tbody><tr><td class="adf-number-cell">1</td><th class="adf-header-cell" scope="row">');
  expect(table).toContain('<td class="adf-cell adf-background-red">');
});

test('panels, expands, layouts and media', () => {
  expect(valid(node('panel', [p(text('x'))], { panelType: 'warning' }))).toContain(
    '<div class="adf-panel adf-panel-warning" role="note" aria-label="Warning">',
  );
  expect(valid(node('expand', [p(text('x'))], { title: 'A <b>' }))).toContain(
    '<summary class="adf-expand-title">A &lt;b&gt;',
  );
  const column = (width: number) => node('layoutColumn', [p(text('x'))], { width });
  expect(valid(node('layoutSection', [column(33.33), column(66.66)]))).toContain('adf-layout-column adf-width-33');
  const media = { type: 'media', attrs: { type: 'file', id: 'f', collection: 'c', alt: 'A graph' } };
  expect(valid(node('mediaSingle', [media], { layout: 'center' }))).toContain('Attachment: A graph');
});

describe('cards and macros', () => {
  test('smart links are drawn by whoever knows them, else as links', () => {
    const card = { type: 'blockCard', attrs: { url: 'https://a.test/x' } };
    const smartLink = (url: string) => (url === 'https://a.test/x' ? '<b>X</b>' : null);
    expect(adfToHtml(doc(card), { extension: () => '', smartLink })).toContain('<b>X</b>');
    expect(valid(card)).toContain('<a class="adf-link adf-card-link" href="https://a.test/x"');
    expect(valid({ type: 'embedCard', attrs: { url: 'https://a.test/y', layout: 'center' } })).not.toContain('iframe');
  });

  test('a macro gets its node; the text inside of it stays', () => {
    const attrs = { extensionKey: 'a/b/static/c', extensionType: 'com.atlassian.ecosystem', parameters: { x: 1 } };
    const extension = jest.fn(() => '<i>macro</i>');
    const bodied = node('bodiedExtension', [p(text('inside'))], attrs);
    const drawn = adfToHtml(doc({ type: 'extension', attrs }, bodied, p({ type: 'inlineExtension', attrs })), {
      extension,
    });
    expect(extension).toHaveBeenCalledTimes(3);
    expect(extension).toHaveBeenCalledWith(expect.objectContaining({ type: 'extension', attrs }));
    expect(drawn.match(/<i>macro<\/i>/g)).toHaveLength(3);
    expect(drawn).toContain('inside');
    expect(drawn).toContain('<div class="adf-paragraph"><span class="adf-inline-extension">');
  });
});

describe('what is not to be trusted', () => {
  test('nothing vanishes that is not known', () => {
    expect(html(node('hologram', [p(text('still here'))]))).toMatch(/unsupported node hologram.*still here/);
    expect(html({ type: 'constructor', text: 'x' })).toContain('unsupported node constructor');
    expect(adfToHtml('no document', { extension: () => '' })).toContain('unsupported node unknown');
    expect(adfToHtml(doc({ type: '<script>' }), { extension: () => '' })).toContain('&lt;script&gt;');
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '',
  ])('the address %j is no link', (href) => {
    const drawn = html(p(text('x', { type: 'link', attrs: { href } }), { type: 'inlineCard', attrs: { url: href } }));
    expect(drawn).not.toContain('<a');
    expect(drawn).toContain('x');
  });

  test.each(['https://a.test', 'http://a.test', 'mailto:a@b.test', '/browse/INC-1', '#top', 'pages/1'])(
    '%s is one',
    (href) => {
      expect(html(p(text('x', { type: 'link', attrs: { href } })))).toContain(`href="${href}"`);
    },
  );

  test('texts and attributes are escaped, and there are no inline styles', () => {
    const evil = '"><img src=x onerror=alert(1)>\'&';
    const attrs = {
      title: evil,
      text: evil,
      url: evil,
      shortName: evil,
      color: evil,
      panelType: evil,
      language: evil,
      id: evil,
    };
    const types = [
      'expand',
      'status',
      'emoji',
      'mention',
      'panel',
      'codeBlock',
      'inlineCard',
      'media',
      'placeholder',
      'date',
    ];
    const drawn = html(...types.map((type) => node(type, [text(evil)], { ...attrs, background: evil, width: evil })));
    expect(drawn).not.toContain('<img');
    expect(drawn).not.toContain('style=');
  });
});
