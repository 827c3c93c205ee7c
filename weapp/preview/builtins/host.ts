/**
 * A built-in component is a table of properties and a `setup` that draws into its element. This file alone
 * knows how glass-easel runs it; all others see a Host.
 */
import { ComponentSpace, type GeneralComponent, type Element as Node } from 'glass-easel';
import { builtinTemplate } from './tags.ts';

export interface Host<P extends object = Record<string, unknown>> {
  readonly element: HTMLElement;
  readonly props: Readonly<P>;
  /** Changes its own properties, as the user did, so that `model:` bindings see it. */
  set(patch: Partial<P>): void;
  /** Like all events of WeChat's own components it does not bubble. */
  emit(event: string, detail?: object): void;
  /**
   * A finger went down and up again here or inside. A DOM click would come later, when the page that the
   * tap opened may already lie under it.
   */
  onTap(listener: (target: Element | null) => void): void;
  /** Called at once and after every change of a property. */
  render(draw: () => void): void;
  onRelease(release: () => void): void;
  /** Puts a class on the element as the page's styles name it. */
  toggleClass(name: string, on: boolean): void;
  /** What a form collects under the property `name`. */
  field?: { value(): unknown; reset(): void };
  /** What a tap on its label does. */
  activate?(): void;
}

export interface Builtin {
  props: object;
  setup(host: Host): void;
}

/** Types of the properties follow from their first values; null takes any. */
export const builtin = <P extends object>(props: P, setup: (host: Host<P>) => void): Builtin => ({
  props,
  setup: setup as unknown as Builtin['setup'],
});

const hosts = new WeakMap<Element, Host>();

export const hostOf = (element: Element | null | undefined): Host | undefined =>
  element ? hosts.get(element) : undefined;

/** The hosts below `element` that match, in the order of the document. */
export const hostsIn = (element: Element, selector: string): Host[] =>
  [...element.querySelectorAll(selector)].flatMap((found) => hosts.get(found) ?? []);

/** Elements of pages and of the project's own components carry their component, too. */
export const componentOf = (element: Element): Node | undefined =>
  (element as unknown as { __wxElement?: Node }).__wxElement;

/** Every built-in has these. */
const COMMON = {
  hidden: false,
  hoverClass: 'none',
  hoverStartTime: 50,
  hoverStayTime: 400,
  ariaRole: '',
  ariaLabel: '',
  ariaHidden: null as unknown,
  ariaChecked: null as unknown,
  ariaDisabled: null as unknown,
};
type Common = typeof COMMON;

interface Running {
  host: Host;
  draw: (() => void)[];
  release: (() => void)[];
}

export function registerBuiltins(
  target: ComponentSpace,
  builtins: Record<string, Builtin>,
  templates: object,
): void {
  const space = new ComponentSpace();
  for (const [tag, { props, setup }] of Object.entries(builtins)) {
    const running = new WeakMap<GeneralComponent, Running>();
    const definition = space.defineComponent({
      is: builtinTemplate(tag),
      template: { groupList: templates, content: templates[builtinTemplate(tag) as never] },
      properties: properties({ ...COMMON, ...props }),
      lifetimes: {
        attached(this: GeneralComponent) {
          if (!running.has(this)) running.set(this, start(this, setup));
        },
        detached(this: GeneralComponent) {
          for (const release of running.get(this)?.release.splice(0) ?? []) release();
        },
      },
      observers: {
        '**'(this: GeneralComponent) {
          for (const draw of running.get(this)?.draw ?? []) draw();
        },
      },
    } as Parameters<ComponentSpace['defineComponent']>[0]);
    target.setGlobalUsingComponent(
      tag,
      definition as unknown as Parameters<ComponentSpace['setGlobalUsingComponent']>[1],
    );
  }
}

const TYPES: Record<string, unknown> = { string: String, number: Number, boolean: Boolean };

const properties = (props: object) =>
  Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, { type: TYPES[typeof value] ?? null, value }]),
  );

function start(component: GeneralComponent, setup: Builtin['setup']): Running {
  const element = component.$$ as unknown as HTMLElement;
  const running: Running = { draw: [], release: [], host: undefined as never };
  const host: Host = {
    element,
    get props() {
      return component.data as Record<string, unknown>;
    },
    set: (patch) => component.setData(patch),
    emit: (event, detail = {}) => component.triggerEvent(event, detail, { bubbles: false, composed: false }),
    onTap: (listener) =>
      component.addListener('tap', (event) => {
        const { target } = ((event as { originalEvent?: globalThis.Event }).originalEvent ?? {}) as {
          target?: Element;
        };
        listener(target ?? null);
      }),
    render(draw) {
      running.draw.push(draw);
      draw();
    },
    onRelease: (release) => running.release.push(release),
    toggleClass: (name, on) => component.classList?.toggle(name, on),
  };
  running.host = host;
  hosts.set(element, host);
  host.render(() => drawCommon(element, host.props as unknown as Common));
  setup(host);
  return running;
}

function drawCommon(element: HTMLElement, props: Common): void {
  element.toggleAttribute('hidden', Boolean(props.hidden));
  const attributes = {
    role: props.ariaRole || null,
    'aria-label': props.ariaLabel || null,
    'aria-hidden': props.ariaHidden,
    'aria-checked': props.ariaChecked,
    'aria-disabled': props.ariaDisabled,
  };
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
}
