/** What the build hands to the runtime: one mini program, compiled. */

export type Theme = 'light' | 'dark';

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  color: string;
  selectedColor: string;
  backgroundColor: string;
  borderStyle?: string;
  list: TabItem[];
}

/** app.json; colours may be `@name`, to be looked up in theme.json. */
export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  usingComponents?: Record<string, string>;
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  style?: string;
  themeLocation?: string;
  __usePrivacyCheck__?: boolean;
}

/** index.json of a page or a component. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  styleIsolation?: string;
}

export interface CompiledComponent {
  /** Path without extension from the root of the mini program, `miniprogram_npm/…` for packages. */
  path: string;
  kind: 'page' | 'component';
  config: ComponentConfig;
  /** Prefix of its class names; none where styles are shared. */
  styleScope?: string;
  /** Runs the script, which calls Page or Component. */
  load(): void;
}

export interface CompiledMiniProgram {
  app: AppConfig;
  themes: Partial<Record<Theme, Record<string, string>>>;
  pages: string[];
  components: CompiledComponent[];
  /** Template functions of glass-easel by path; those of the built-in tags under `builtin/`. */
  templates: Record<string, unknown>;
  /** CSS by path; `app` is app.wxss. */
  styles: Record<string, string>;
  loadApp(): void;
}
