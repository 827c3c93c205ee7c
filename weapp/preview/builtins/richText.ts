/** Draws text and tags that WeChat's rich-text knows; everything else, scripts above all, is left out. */
import { convertUnits } from '../units.ts';
import { builtin } from './host.ts';

interface TextNode {
  type: 'text';
  text?: unknown;
}
interface TagNode {
  type?: 'node';
  name: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
}
type RichNode = TextNode | TagNode;

const TAGS = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt
  em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section
  small span strong sub sup table tbody td tfoot th thead tr tt u ul`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  'class style alt src height width start type span colspan rowspan align dir'.split(' '),
);
const ENTITIES: Record<string, string> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

export const richText = builtin(
  { nodes: null as string | RichNode[] | null, space: '', userSelect: false },
  (host) => {
    let drawn: unknown;
    host.render(() => {
      host.element.toggleAttribute('data-selectable', host.props.userSelect);
      const { nodes } = host.props;
      if (nodes === drawn) return;
      drawn = nodes;
      host.element.replaceChildren(
        ...(typeof nodes === 'string' ? fromHtml(nodes) : (nodes ?? []).flatMap(draw)),
      );
    });
  },
);

const fromHtml = (html: string): Node[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copy);

/** A safe copy of parsed HTML. */
function copy(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element) || !TAGS.has(node.localName)) return [];
  const attributes = [...node.attributes].map(({ name, value }): [string, string] => [name, value]);
  return [element(node.localName, attributes, [...node.childNodes].flatMap(copy))];
}

function draw(node: RichNode): Node[] {
  if (node.type === 'text') {
    const text = String(node.text ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    return [document.createTextNode(text)];
  }
  const name = node.name?.toLowerCase();
  if (!TAGS.has(name)) return [];
  const attributes = Object.entries(node.attrs ?? {}).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  return [element(name, attributes, (node.children ?? []).flatMap(draw))];
}

function element(name: string, attributes: [string, string][], children: Node[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of attributes)
    if (ATTRIBUTES.has(key)) made.setAttribute(key, key === 'style' ? convertUnits(value) : value);
  made.append(...children);
  return made;
}
