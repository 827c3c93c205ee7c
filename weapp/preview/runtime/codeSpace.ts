/** WeChat's component framework, filled with the compiled mini program. */
import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { registerBuiltins } from '../builtins/host.ts';
import { BUILTINS } from '../builtins/index.ts';
import type { CompiledComponent, CompiledMiniProgram } from '../compiled.ts';
import { createBackend } from './backend.ts';

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;
export type PageRoot = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;
export type CreatePage = (path: string) => PageRoot;

interface Definition {
  behaviors?: unknown[];
}

/** Registers everything and runs the scripts of all pages and components. */
export function createCodeSpace({ components, templates }: CompiledMiniProgram): CreatePage {
  // A component may have a property called "dataset" or "id"; TDesign does.
  glassEasel.globalOptions.writeFieldsToNode = false;
  showIdsInDocument();
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  registerBuiltins(space.getComponentSpace(), BUILTINS, templates);
  const backend = env.associateBackend(createBackend());
  const named = namedBehaviors(space);
  for (const component of components) register(space, component, templates);
  for (const component of components) define(space, component, named);
  return (path) => backend.createRoot('wx-page-root', space, path);
}

/** Selectors such as `#list` have to find the element. */
function showIdsInDocument(): void {
  const { prototype } = glassEasel.Element;
  const id = Object.getOwnPropertyDescriptor(prototype, 'id')!;
  Object.defineProperty(prototype, 'id', {
    ...id,
    set(this: glassEasel.Element, value: string) {
      id.set!.call(this, value);
      const element = this.getBackendElement() as HTMLElement | null;
      if (element) element.id = String(value);
    },
  });
}

function register(
  space: CodeSpace,
  { path, kind, config, styleScope }: CompiledComponent,
  templates: object,
): void {
  const component = kind === 'component' || config.component;
  space.addComponentStaticConfig(path, { ...config, component } as Parameters<
    CodeSpace['addComponentStaticConfig']
  >[1]);
  const content = templates[path as never];
  if (content) space.addCompiledTemplate(path, { groupList: templates, content } as never);
  if (styleScope) space.addStyleSheet(path, undefined, styleScope);
}

/** Scripts call the globals Page, Component and Behavior, which belong to one path at a time. */
function define(space: CodeSpace, { path, load }: CompiledComponent, named: Map<unknown, unknown>): void {
  const withNamed = <D extends Definition | undefined>(definition: D): D => {
    if (definition?.behaviors)
      definition.behaviors = definition.behaviors
        .filter(Boolean)
        .map((behavior) => named.get(behavior) ?? behavior);
    return definition;
  };
  const prepared = (define: (definition: never) => unknown) => (definition: object) =>
    define(withNamed(definition) as never);
  space.componentEnv(path, ({ Page, Component, Behavior }) => {
    Object.assign(globalThis, {
      Page: prepared(Page),
      Component: prepared(Component),
      Behavior: prepared(Behavior),
    });
    load();
  });
}

/** WeChat's own behaviors, which components name by text. */
function namedBehaviors(space: CodeSpace): Map<unknown, unknown> {
  const field = { properties: { name: { type: String, value: '' }, value: { type: null, value: '' } } };
  const fields = ['wx://form-field', 'wx://form-field-button', 'wx://form-field-group'];
  const plain = ['wx://component-export', 'wx://proxy-scroll-view'];
  const behavior = (definition: object) =>
    space
      .behavior()
      .definition(definition as never)
      .register();
  return new Map([
    ...fields.map((name): [unknown, unknown] => [name, behavior(field)]),
    ...plain.map((name): [unknown, unknown] => [name, behavior({})]),
  ]);
}
