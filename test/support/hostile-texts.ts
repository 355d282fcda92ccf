/** What people and machines paste into incidents, and what nobody should have to fear. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert("x")</script> & “quotes” \' " ` ]]> <!-- -->',
  '<ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>',
  '&amp; &lt;b&gt; &#0; &nbsp;',
  '{"type":"doc","version":1,"content":[{"type":"mention","attrs":{"id":"712020:x"}}]}',
  '\\"},{"type":"mention","attrs":{"id":"712020:x","text":"@Kim"}},{"type":"text","text":"\\',
  '{{template}} ${value} <%= erb %> {% tag %} #{x} $$ %s {0}',
  '[~accountid:712020:x] @Kim h1. *bold* {code} |a|b| !image.png! [link|https://example.test]',
  '# heading\n\n- list\n```js\nconst x = `y`;\n```\n| a | b |\n|---|---|',
  'javascript:alert(1) https://example.test/?a=1&b="2" file:///etc/passwd',
  "'; DROP TABLE incidents; --",
  'עברית \u202Eabc\u202C \u2066ltr\u2069 \u200Fmark',
  '\u0000\u0001\u0007\u0008\u000B\u000C\u001B[31mred\u001B[0m\u007F\u0085\u009F',
  'cut \uD83D here, and \uDE00 there, \uFFFE\uFFFF\uFEFF',
  '👩‍👩‍👧‍👦 🇩🇰 👍🏽 e\u0301 \u0300 ﷽ 𝕬',
  'one\ntwo\r\nthree\rfour\u2028five\u2029six\n\n\nseven\t\ttabs',
  'Z̷̢̛̗͓̻̗̔a̶̡͖̾l̸̛̲g̵̳̈o̶̪̓',
  'x'.repeat(2_000),
  '🔥'.repeat(300),
  '"\\'.repeat(300),
  'a\n'.repeat(300),
];

/** Of 100 kB each: one word, line breaks, what is escaped most, what has the most bytes. */
export const HUGE_TEXTS: readonly string[] = [
  'x'.repeat(100_000),
  'a\n'.repeat(50_000),
  '"\\'.repeat(50_000),
  '漢'.repeat(34_000),
  '👩‍👩‍👧'.repeat(5_600),
  '\u0001b'.repeat(50_000),
];
