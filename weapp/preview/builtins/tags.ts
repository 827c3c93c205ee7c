/**
 * The built-in tags that the preview knows, with the template that each host element holds. Any other tag
 * that is no component of the page fails the build by name.
 */
const SLOT = '<slot/>';

export const BUILTIN_TEMPLATES: Record<string, string> = {
  view: SLOT,
  text: SLOT,
  image: '',
  icon: '',
  button: SLOT,
  navigator: SLOT,
  form: SLOT,
  label: SLOT,
  input: '',
  textarea: '',
  'radio-group': SLOT,
  radio: SLOT,
  'checkbox-group': SLOT,
  checkbox: SLOT,
  switch: '',
  slider: '',
  progress: '',
  picker: SLOT,
  'picker-view': SLOT,
  'picker-view-column': SLOT,
  'scroll-view': SLOT,
  swiper: '<div class="wx-swiper-track"><slot/></div>',
  'swiper-item': SLOT,
  'rich-text': '',
  'web-view': '',
  'page-container': SLOT,
  'root-portal': SLOT,
  'cover-view': SLOT,
};

export const BUILTIN_TAGS: ReadonlySet<string> = new Set(Object.keys(BUILTIN_TEMPLATES));

/** Key of a built-in's template among the compiled ones. */
export const builtinTemplate = (tag: string): string => `builtin/${tag}`;
