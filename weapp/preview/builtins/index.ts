/** The built-in components by tag; tags.ts holds their templates. */
import { button } from './button.ts';
import { checkbox, checkboxGroup, radio, radioGroup, switchControl } from './choice.ts';
import { form, label } from './form.ts';
import type { Builtin } from './host.ts';
import { image } from './image.ts';
import { input, textarea } from './input.ts';
import { coverView, icon, pageContainer, progress, rootPortal, text, view } from './layout.ts';
import { navigator } from './navigator.ts';
import { picker } from './picker.ts';
import { pickerView, pickerViewColumn } from './pickerView.ts';
import { richText } from './richText.ts';
import { scrollView } from './scrollView.ts';
import { slider } from './slider.ts';
import { swiper, swiperItem } from './swiper.ts';
import { webView } from './webView.ts';

export const BUILTINS: Record<string, Builtin> = {
  view,
  text,
  image,
  icon,
  button,
  navigator,
  form,
  label,
  input,
  textarea,
  'radio-group': radioGroup,
  radio,
  'checkbox-group': checkboxGroup,
  checkbox,
  switch: switchControl,
  slider,
  progress,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  'rich-text': richText,
  'web-view': webView,
  'page-container': pageContainer,
  'root-portal': rootPortal,
  'cover-view': coverView,
};
