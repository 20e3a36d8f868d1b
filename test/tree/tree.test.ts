import fc from 'fast-check';
import { expect, test } from 'vitest';
import { h, htmlOf } from '../../src/tree/tree.ts';

test('elements, attributes and text become HTML; what is absent leaves nothing', () => {
  const tree = h('p', { class: 'a', hidden: true, id: undefined, title: false }, 'x', null, [
    h('br'),
    h('i', {}, 'y'),
    false,
  ]);
  expect(htmlOf(tree)).toBe('<p class="a" hidden>x<br><i>y</i></p>');
});

test('text is never markup, neither between elements nor in an attribute', () => {
  expect(htmlOf(h('p', { title: '"><script>' }, '<b>&amp;</b>'))).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;amp;&lt;/b&gt;</p>',
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, title) => {
      const html = htmlOf(h('p', { title }, text));
      expect(html.match(/[<>]/g)).toHaveLength(4);
      expect(html.match(/"/g)).toHaveLength(2);
    }),
  );
});
